/** Reads the tables of the O*NET database. */
@NullMarked
package org.rungwork.intake.onet;

import org.jspecify.annotations.NullMarked;
