/** Reads tables: rows of text cells under named columns. */
@NullMarked
package org.rungwork.intake.table;

import org.jspecify.annotations.NullMarked;
