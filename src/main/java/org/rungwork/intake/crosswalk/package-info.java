/** Reads tables that match two classifications, by a description of the table. */
@NullMarked
package org.rungwork.intake.crosswalk;

import org.jspecify.annotations.NullMarked;
