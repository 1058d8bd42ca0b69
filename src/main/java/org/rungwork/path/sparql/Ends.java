package org.rungwork.path.sparql;

import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** Where paths begin, or where they end. */
sealed interface Ends {

    /** At one of these. */
    record Given(List<Node> nodes) implements Ends {}

    /** Anywhere; the rows bind the variable. */
    record Open(Var variable) implements Ends {}

    /** @throws PathSearchException if there is none, or a variable beside others is unbound */
    static Ends of(OptionValues options, Option option) {
        if (!options.has(option)) {
            throw new PathSearchException(option + " is missing: give a node, or a variable to find where paths "
                    + (option == Option.SOURCE ? "come from" : "lead to"));
        }
        if (options.all(option).size() == 1 && Var.isVar(options.all(option).getFirst())) {
            return new Open(Var.alloc(options.all(option).getFirst()));
        }
        return new Given(List.copyOf(new LinkedHashSet<>(options.terms(option))));
    }
}
