/** Pages about ways: routes from role to role, what somebody has and lacks of a role, and the map of the lines. */
@NullMarked
package org.rungwork.page.career;

import org.jspecify.annotations.NullMarked;
