/** Judges staged data by the shapes of the ontology and the queries of queries/check. */
@NullMarked
package org.rungwork.validation;

import org.jspecify.annotations.NullMarked;
