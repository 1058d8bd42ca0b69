/** Reads and writes SSSOM mapping sets as tables, JSON and RDF, and turns them into mapping records. */
@NullMarked
package org.rungwork.intake.sssom;

import org.jspecify.annotations.NullMarked;
