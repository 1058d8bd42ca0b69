/** REST over the catalogue, the roles, the skills, and career questions. */
@NullMarked
package org.rungwork.web;

import org.jspecify.annotations.NullMarked;
