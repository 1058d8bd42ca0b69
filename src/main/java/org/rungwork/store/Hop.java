package org.rungwork.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * One link of a path.
 *
 * @param forwards whether it is followed from subject to object
 */
record Hop(Node predicate, boolean forwards) {

    /** The node of the triple that the link is followed from. */
    Node start(Triple triple) {
        return forwards ? triple.getSubject() : triple.getObject();
    }

    /** The links of which one is the whole path, or nothing if the path is more than a choice of links. */
    static Optional<List<Hop>> choice(Path path, boolean forwards, Context context) {
        return isChoice(path) ? first(path, forwards, context) : Optional.empty();
    }

    private static boolean isChoice(Path path) {
        return switch (path) {
            case P_Link link -> true;
            case P_Inverse inverse -> isChoice(inverse.getSubPath());
            case P_Alt either -> isChoice(either.getLeft()) && isChoice(either.getRight());
            default -> false;
        };
    }

    /** The links of which one begins the path, or nothing if it may begin at any node. */
    static Optional<List<Hop>> first(Path path, boolean forwards, Context context) {
        return switch (path) {
            case P_Link link ->
                isFunction(link, context) ? Optional.empty() : Optional.of(List.of(new Hop(link.getNode(), forwards)));
            case P_Inverse inverse -> first(inverse.getSubPath(), !forwards, context);
            case P_Seq both -> first(forwards ? both.getLeft() : both.getRight(), forwards, context);
            case P_OneOrMore1 repeated -> first(repeated.getSubPath(), forwards, context);
            case P_OneOrMoreN repeated -> first(repeated.getSubPath(), forwards, context);
            case P_Alt either ->
                first(either.getLeft(), forwards, context)
                        .flatMap(left -> first(either.getRight(), forwards, context)
                                .map(right -> Stream.concat(left.stream(), right.stream())
                                        .toList()));
            default -> Optional.empty();
        };
    }

    /** A predicate may stand for a computation, such as list:member; the graph has no triples of it. */
    private static boolean isFunction(P_Link link, Context context) {
        return link.getNode().isURI()
                && PropertyFunctionRegistry.chooseRegistry(context)
                        .isRegistered(link.getNode().getURI());
    }
}
