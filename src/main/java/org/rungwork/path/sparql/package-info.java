/** {@code SERVICE path:search}: path search over any graph pattern, for ARQ. */
@NullMarked
package org.rungwork.path.sparql;

import org.jspecify.annotations.NullMarked;
