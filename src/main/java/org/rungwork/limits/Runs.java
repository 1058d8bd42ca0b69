package org.rungwork.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that are put in order: some of them in memory, the others in sorted runs, one after another in one temporary file, which are
 * merged at the end. Another thread that ends the query touches nothing here.
 */
final class Runs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** Rows that are kept in memory before they become a run. */
    static final int ROWS_IN_MEMORY = 25_000;

    /** Buffers of whatever reads a run. */
    private static final long READER = 300_000;

    private static final SerializationFactory<Binding> ROWS = SerializationFactoryFinder.bindingSerializationFactory();

    private final Comparator<Binding> order;
    private final boolean isDistinct;
    private final Holdings holdings;
    private final @Nullable AtomicBoolean cancelled;
    private final List<Long> ends = new ArrayList<>(List.of(0L));
    private @Nullable TemporaryFile file;
    private Collection<Binding> memory;

    /** @param isDistinct whether only one of equal rows goes out */
    Runs(Comparator<Binding> order, boolean isDistinct, ExecutionContext execution) {
        this.isDistinct = isDistinct;
        this.holdings = Holdings.of(execution.getContext());
        this.cancelled = execution.getCancelSignal();
        this.order = (one, other) -> {
            requireWanted();
            return order.compare(one, other);
        };
        this.memory = empty();
    }

    private Collection<Binding> empty() {
        return isDistinct ? new HashSet<>() : new ArrayList<>();
    }

    private void requireWanted() {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    /** @throws RefusedException if there is no room for it */
    void add(Binding row) {
        if (memory.size() >= ROWS_IN_MEMORY) {
            spill();
        }
        memory.add(row);
    }

    private void spill() {
        try {
            if (file == null) {
                file = TemporaryFile.create();
            }
            Sink<Binding> run = ROWS.createSerializer(counted(file));
            for (Binding row : sorted()) {
                requireWanted();
                run.send(row);
            }
            run.close();
            ends.add(file.size());
            memory = empty();
        } catch (IOException failure) {
            throw noRoom(failure);
        }
    }

    private static RefusedException noRoom(IOException failure) {
        LOG.warn("Sorted rows cannot be written to the folder for temporary files: {}", failure.getMessage());
        return new RefusedException(
                "The server has no room for what the query sorts: narrow its patterns, or ask for less");
    }

    private List<Binding> sorted() {
        List<Binding> sorted = new ArrayList<>(memory);
        sorted.sort(order);
        return sorted;
    }

    private OutputStream counted(TemporaryFile run) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                holdings.holdOnDisk(length);
                try {
                    run.write(bytes, offset, length);
                } catch (IOException failure) {
                    throw noRoom(failure);
                }
            }
        };
    }

    /** All rows in their order, when the last one was added. */
    Iterator<Binding> merged() {
        List<Binding> inMemory = sorted();
        memory = List.of();
        if (file == null) {
            return inMemory.iterator();
        }
        Merger merger = new Merger(order, isDistinct);
        holdings.hold(READER * (ends.size() - 1));
        merger.add(inMemory.iterator());
        for (int run = 1; run < ends.size(); run++) {
            InputStream bytes = file.input(ends.get(run - 1), ends.get(run));
            merger.add(ROWS.createDeserializer(bytes));
        }
        return merger;
    }

    @Override
    public void close() {
        memory = List.of();
        if (file != null) {
            holdings.releaseOnDisk(file.size());
            try {
                file.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            file = null;
        }
    }

    /** Several sorted runs as one. */
    private static final class Merger implements Iterator<Binding> {

        private final PriorityQueue<Run> runs;
        private final boolean isDistinct;

        Merger(Comparator<Binding> order, boolean isDistinct) {
            this.runs = new PriorityQueue<>((one, other) -> order.compare(one.first, other.first));
            this.isDistinct = isDistinct;
        }

        void add(Iterator<Binding> rows) {
            if (rows.hasNext()) {
                runs.add(new Run(rows.next(), rows));
            }
        }

        @Override
        public boolean hasNext() {
            return !runs.isEmpty();
        }

        @Override
        public Binding next() {
            Binding row = take();
            while (isDistinct && !runs.isEmpty() && runs.element().first.equals(row)) {
                take();
            }
            return row;
        }

        private Binding take() {
            Run run = runs.remove();
            add(run.others);
            return run.first;
        }
    }

    private record Run(Binding first, Iterator<Binding> others) {}
}
