/** Reads SSSOM mapping tables into mapping records. */
@NullMarked
package org.rungwork.intake.sssom;

import org.jspecify.annotations.NullMarked;
