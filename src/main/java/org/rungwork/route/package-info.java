/** Career routes over the recorded moves: ranked, bounded and explained. */
@NullMarked
package org.rungwork.route;

import org.jspecify.annotations.NullMarked;
