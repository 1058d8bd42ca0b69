package org.rungwork.path.sparql;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** The memory that a query may take, for its searches: an engine that bounds it has them counted. */
public interface Memory {

    /** Where the source stands in a context. */
    Symbol SOURCE = Symbol.create(Option.NAMESPACE + "memory");

    /** Finds the memory of a query, each time that a block of it is run. */
    @FunctionalInterface
    interface Source {
        Memory of(ExecutionContext execution);
    }

    /** Has the searches of all queries counted whose context is made of this one. */
    static void count(Context context, Source source) {
        context.set(SOURCE, source);
    }

    /**
     * Told of what searches hold. What is thrown ends the query.
     *
     * @param bytes more than before, or less, if negative; about
     */
    void hold(long bytes);

    /** Weighs rows that are kept together: about how many bytes each of them adds. */
    ToLongFunction<Binding> scale();

    /** Plans the pattern of a search, whose rows come to the search and are counted there, whatever the query does with its own. */
    default Plan plan(Supplier<Plan> planning) {
        return planning.get();
    }
}
