package org.rungwork.endpoint.service;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.career.Edition;
import org.rungwork.path.Cancellation;

/** A question that a SERVICE block asks. */
sealed interface CareerService permits GapService, RouteService, ReachService {

    /** The address in {@code SERVICE <address> { … }}. */
    Node iri();

    /** The properties that ask for something. Those of open ends are told, too, where their value is a variable. */
    Set<Node> inputs();

    /** The properties whose values the rows tell; a value that is given instead of a variable is a filter. */
    Set<Node> outputs();

    /**
     * The rows of the answer, best first, found as they are taken.
     *
     * @param options all variables in them are unbound
     * @throws RuntimeException ServiceRefusedException, UnresolvedNamesException or IllegalArgumentException for options
     *     that are wrong, before the first row
     */
    Stream<Row> rows(Options options, Edition edition, Cancellation cancellation);
}
