/** Reads the wage tables of the U.S. Bureau of Labor Statistics. */
@NullMarked
package org.rungwork.intake.oews;

import org.jspecify.annotations.NullMarked;
