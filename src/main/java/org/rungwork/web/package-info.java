/** REST over the catalogue, the roles and the skills. */
@NullMarked
package org.rungwork.web;

import org.jspecify.annotations.NullMarked;
