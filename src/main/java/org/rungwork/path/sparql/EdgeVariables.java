package org.rungwork.path.sparql;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * Which variables of the pattern are what. Every solution of the pattern is an edge.
 *
 * @param start the node an edge leaves
 * @param end the node it leads to
 * @param weight what it costs; null where every edge costs 1
 * @param budget what it takes from the budget; null where there is none
 */
record EdgeVariables(
        Var start, Var end, @Nullable Var weight, @Nullable Var budget) {

    /** @throws PathSearchException if one is missing, or the pattern does not bind it */
    static EdgeVariables of(ServiceBlock block) {
        Set<Var> bound = OpVars.visibleVars(block.pattern());
        Var start = required(block, bound, Option.START);
        Var end = required(block, bound, Option.END);
        if (start.equals(end)) {
            throw new PathSearchException("path:start and path:end name the same variable: an edge needs two");
        }
        return new EdgeVariables(
                start,
                end,
                find(block, bound, Option.WEIGHT).orElse(null),
                find(block, bound, Option.BUDGET).orElse(null));
    }

    /** Whether it holds a node. */
    boolean isEnd(Var variable) {
        return variable.equals(start) || variable.equals(end);
    }

    Set<Var> all() {
        Set<Var> all = new HashSet<>(Set.of(start));
        all.add(end);
        Optional.ofNullable(weight).ifPresent(all::add);
        Optional.ofNullable(budget).ifPresent(all::add);
        return all;
    }

    private static Var required(ServiceBlock block, Set<Var> bound, Option option) {
        return find(block, bound, option)
                .orElseThrow(() -> new PathSearchException(
                        option + " is missing: it names the variable of the pattern that holds the node an edge "
                                + (option == Option.START ? "leaves" : "leads to")));
    }

    private static Optional<Var> find(ServiceBlock block, Set<Var> bound, Option option) {
        Optional<Var> variable = block.options().variable(option);
        variable.filter(named -> !bound.contains(named)).ifPresent(named -> {
            throw new PathSearchException(option + " " + Terms.show(named)
                    + ": the pattern in the SERVICE does not bind " + Terms.show(named));
        });
        return variable;
    }
}
