/** Geometry of the pictures on pages: figures in, coordinates out. They know nothing of roles; templates draw them as SVG. */
@NullMarked
package org.rungwork.page.picture;

import org.jspecify.annotations.NullMarked;
