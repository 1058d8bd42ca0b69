/** Cells of tables matched with concepts: queries with conditions on properties, suggestions, values for further columns. */
@NullMarked
package org.rungwork.reconciliation;

import org.jspecify.annotations.NullMarked;
