package org.rungwork.path.sparql;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** The memory that a query may take, for its searches: an engine that bounds it has them counted. */
public interface Memory {

    /** Where the source stands in a context. */
    Symbol SOURCE = Symbol.create(Option.NAMESPACE + "memory");

    /**
     * About how many bytes a row takes that is kept. Rows are weighed one after another, so a term that several of them share
     * need not count twice.
     */
    long weigh(Binding row);

    /**
     * Told of what searches hold. What is thrown ends the query.
     *
     * @param bytes more than before, or less, if negative; about
     */
    void hold(long bytes);

    /** Finds the memory of a query, once for each of its blocks. */
    @FunctionalInterface
    interface Source {
        Memory of(ExecutionContext execution);
    }

    /** Has the searches of all queries counted whose context is made of this one. */
    static void count(Context context, Source source) {
        context.set(SOURCE, source);
    }
}
