package org.rungwork.path.sparql;

import java.util.function.Predicate;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** Rows made of rows. */
final class Bindings {

    private Bindings() {}

    /** What a row binds beside some variables, by itself: rows of ARQ hold on to what a projection left out. */
    static Binding without(Binding row, Predicate<Var> left) {
        BindingBuilder rest = Binding.builder();
        row.forEach((variable, value) -> {
            if (!left.test(variable)) {
                rest.add(variable, value);
            }
        });
        return rest.isEmpty() ? BindingFactory.empty() : rest.build();
    }
}
