package org.rungwork.path.sparql;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.binding.Binding;
import org.rungwork.path.Cancellation;

/** What one part of a search holds in memory, until it is closed; ends the search with its query. */
final class Held implements Cancellation, AutoCloseable {

    /** Where nothing is bounded. */
    private static final Memory UNCOUNTED = new Memory() {

        @Override
        public void hold(long bytes) {
            // there is no bound
        }

        @Override
        public ToLongFunction<Binding> scale() {
            return row -> 0;
        }
    };

    private final ExecutionContext execution;
    private final Memory memory;
    private long bytes;

    private Held(ExecutionContext execution, Memory memory) {
        this.execution = execution;
        this.memory = memory;
    }

    static Held of(ExecutionContext execution) {
        Memory.Source source = execution.getContext().get(Memory.SOURCE);
        return new Held(execution, source == null ? UNCOUNTED : source.of(execution));
    }

    /** What another part of the search holds: nothing yet. */
    Held another() {
        return new Held(execution, memory);
    }

    @Override
    public void check() {
        execution.checkCancelSignal();
    }

    @Override
    public void hold(long more) {
        bytes += more;
        memory.hold(more);
    }

    long bytes() {
        return bytes;
    }

    ToLongFunction<Binding> scale() {
        return memory.scale();
    }

    Plan plan(Supplier<Plan> planning) {
        return memory.plan(planning);
    }

    /** Holds from now on what the other held. */
    void takeOver(Held other) {
        bytes += other.bytes;
        other.bytes = 0;
    }

    /** Gives all of it back; may hold more afterwards. */
    @Override
    public void close() {
        memory.hold(-bytes);
        bytes = 0;
    }
}
