/** The terms of the ontology and the names of the graphs, as constants. */
@NullMarked
package org.rungwork.vocabulary;

import org.jspecify.annotations.NullMarked;
