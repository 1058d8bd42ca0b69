package org.rungwork.path.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a block asks for one row before, read and checked.
 *
 * @param outer that row, with its own terms alone
 * @param edges what the edges depend on
 */
record Asked(Binding outer, Source edges, SearchOptions sought, Ends sources, Ends targets, RowKind rows) {

    /** A pattern, and how its solutions become edges. */
    record Source(Op pattern, Direction direction, OnMissing onMissing) {}
}
