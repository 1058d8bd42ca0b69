/** Reads ESCO, the European classification of skills and occupations, from its tables. */
@NullMarked
package org.rungwork.intake.esco;

import org.jspecify.annotations.NullMarked;
