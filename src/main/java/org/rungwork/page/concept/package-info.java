/** Pages about one thing each: roles, skills, norms, employers; and the search that finds them. */
@NullMarked
package org.rungwork.page.concept;

import org.jspecify.annotations.NullMarked;
