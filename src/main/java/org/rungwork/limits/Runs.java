package org.rungwork.limits;

import java.io.IOError;
import java.io.IOException;
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
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that are put in order: some of them in memory, the others in sorted runs, one after another in one temporary file, which are
 * merged at the end. What is kept, in memory and on the disk, is counted. Another thread that ends the query touches nothing here.
 */
final class Runs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** Rows that are kept in memory before they become a run. */
    static final int ROWS_IN_MEMORY = 25_000;

    /** The buffer of whatever reads a run, and the row that is next there. */
    private static final long READER = 20_000;

    private final Comparator<Row> order;
    private final boolean isDistinct;
    private final Holdings holdings;
    private final @Nullable AtomicBoolean cancelled;
    private final List<Run> runs = new ArrayList<>();
    private final Weight weight = new Weight();
    private long held;
    private @Nullable TemporaryFile file;
    private Collection<Row> memory;

    /**
     * @param order where it has none, rows stay as they are numbered
     * @param isDistinct whether only the first of equal rows goes out
     */
    Runs(Comparator<Row> order, boolean isDistinct, ExecutionContext execution) {
        this.isDistinct = isDistinct;
        this.holdings = Holdings.of(execution.getContext());
        this.cancelled = execution.getCancelSignal();
        this.order = (one, other) -> {
            requireWanted();
            int compared = order.compare(one, other);
            return compared == 0 ? Long.compare(one.number(), other.number()) : compared;
        };
        this.memory = empty();
    }

    private Collection<Row> empty() {
        return isDistinct ? new HashSet<>() : new ArrayList<>();
    }

    private void requireWanted() {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    /**
     * Rows come as they are numbered.
     *
     * @throws RefusedException if there is no room for it
     */
    void add(Row row) {
        if (memory.size() >= ROWS_IN_MEMORY) {
            spill();
        }
        if (memory.add(row)) {
            hold(weight.add(row.terms()));
        }
    }

    private void hold(long bytes) {
        held += bytes;
        holdings.hold(bytes);
    }

    private void forget() {
        memory = empty();
        weight.forget();
        holdings.release(held);
        held = 0;
    }

    private void spill() {
        try {
            if (file == null) {
                file = TemporaryFile.create();
            }
            long start = file.size();
            try (RowOutput run = new RowOutput(counted(file))) {
                for (Row row : sorted()) {
                    requireWanted();
                    run.write(row);
                }
            }
            runs.add(new Run(start, file.size(), memory.size()));
            forget();
        } catch (IOException failure) {
            throw explained(failure);
        }
    }

    /** What a client can mend is a refusal. An error is nothing that ARQ takes for "false" in a FILTER, as it does with exceptions. */
    static RefusedException explained(IOException failure) {
        if (TemporaryFile.isAboutRoom(failure)) {
            LOG.warn("The folder for temporary files has no room: {}", failure.getMessage());
            return new RefusedException(
                    "The server has no room for what the query sorts: narrow its patterns, or ask for less");
        }
        LOG.error("The folder for temporary files cannot be written", failure);
        throw new IOError(failure);
    }

    private List<Row> sorted() {
        List<Row> sorted = new ArrayList<>(memory);
        sorted.sort(order);
        return sorted;
    }

    private OutputStream counted(TemporaryFile run) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                holdings.holdOnDisk(length);
                run.write(bytes, offset, length);
            }
        };
    }

    /** All rows in their order, when the last one was added. */
    Iterator<Row> merged() {
        List<Row> inMemory = sorted();
        memory = List.of();
        if (file == null) {
            return inMemory.iterator();
        }
        Merger merger = new Merger(order, isDistinct);
        hold(READER * runs.size());
        merger.add(inMemory.iterator());
        for (Run run : runs) {
            merger.add(new RowInput(file.input(run.start(), run.end()), run.rows()));
        }
        return merger;
    }

    /** Gives back what is counted, and the file. */
    @Override
    public void close() {
        forget();
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

    /** Where it lies in the file, in bytes. */
    private record Run(long start, long end, long rows) {}

    /** Several sorted runs as one. */
    private static final class Merger implements Iterator<Row> {

        private final PriorityQueue<Source> sources;
        private final boolean isDistinct;

        Merger(Comparator<Row> order, boolean isDistinct) {
            this.sources = new PriorityQueue<>((one, other) -> order.compare(one.first, other.first));
            this.isDistinct = isDistinct;
        }

        void add(Iterator<Row> rows) {
            if (rows.hasNext()) {
                sources.add(new Source(rows.next(), rows));
            }
        }

        @Override
        public boolean hasNext() {
            return !sources.isEmpty();
        }

        @Override
        public Row next() {
            Row row = take();
            while (isDistinct && !sources.isEmpty() && sources.element().first.equals(row)) {
                take();
            }
            return row;
        }

        private Row take() {
            Source source = sources.remove();
            add(source.others);
            return source.first;
        }
    }

    private record Source(Row first, Iterator<Row> others) {}
}
