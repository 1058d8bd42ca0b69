package org.rungwork.path.sparql;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** The variables that rows bind beside those of the pattern. */
record Outputs(Map<Option, Var> variables) {

    private static final List<Option> OPTIONS =
            List.of(Option.PATH_INDEX, Option.STEP_INDEX, Option.LENGTH, Option.COST, Option.TOTAL, Option.TRUNCATED);

    /**
     * @param taken the variables of the pattern
     * @throws PathSearchException if a variable has another job already
     */
    static Outputs of(OptionValues options, Set<Var> taken) {
        Map<Option, Var> variables = new EnumMap<>(Option.class);
        Set<Var> used = new HashSet<>(taken);
        for (Option option : OPTIONS) {
            Optional<Var> variable = options.variable(option);
            variable.ifPresent(named -> {
                if (!used.add(named)) {
                    throw new PathSearchException(option + " " + Terms.show(named)
                            + ": the variable stands for something else already, give it a name of its own");
                }
                variables.put(option, named);
            });
        }
        return new Outputs(variables);
    }

    /** @throws PathSearchException if rows of that kind do not have what is asked */
    void checkFor(RowKind kind) {
        if (kind == RowKind.PATH && (has(Option.STEP_INDEX) || has(Option.COST))) {
            throw new PathSearchException("path:stepIndex and path:cost tell of single steps: leave them out, or leave"
                    + " path:rows \"path\" out");
        }
    }

    boolean has(Option option) {
        return variables.containsKey(option);
    }

    void set(BindingBuilder row, Option option, Node value) {
        Var variable = variables.get(option);
        if (variable != null) {
            row.add(variable, value);
        }
    }
}
