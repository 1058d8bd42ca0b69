package org.rungwork.limits;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.UpdateExecBuilder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * What one query holds at once, in bytes: in memory groups, values seen before, rows kept to be joined or sorted, searches for
 * paths, as estimated when they come; on the disk sorted rows that are too many for that. A query that holds more than it may is
 * refused, since memory and disk are everybody's.
 */
public final class Holdings {

    private static final Symbol MOST = Symbol.create("https://w3id.org/rungwork/limits#mostHeld");
    private static final Symbol MOST_ON_DISK = Symbol.create("https://w3id.org/rungwork/limits#mostOnDisk");
    private static final Symbol KEEPING = Symbol.create("https://w3id.org/rungwork/limits#keeping");
    private static final Symbol ELSEWHERE = Symbol.create("https://w3id.org/rungwork/limits#elsewhere");
    private static final Symbol HELD = Symbol.create("https://w3id.org/rungwork/limits#held");

    private static final Keeping ALL_ROWS = new Keeping.All();
    private static final Keeping DIFFERENT_ROWS = new Keeping.Different();

    private final long most;
    private final long mostOnDisk;
    private long held;
    private long onDisk;
    private Part part = new Part();

    /** @param most bytes, in memory */
    public Holdings(long most) {
        this(most, Long.MAX_VALUE);
    }

    private Holdings(long most, long mostOnDisk) {
        this.most = most;
        this.mostOnDisk = mostOnDisk;
    }

    /**
     * What one query may hold at once.
     *
     * @param memory about so many bytes in memory
     * @param disk so many bytes in temporary files
     */
    public record Share(long memory, long disk) {

        static final Share ANY = new Share(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** What one operator of the query holds, which is gone when it is done. */
    static final class Part {
        private long held;
    }

    /** Bounds every query in this context, or in one made of it. */
    public static void bound(Context dataset, Share most) {
        dataset.set(MOST, Long.valueOf(most.memory()));
        dataset.set(MOST_ON_DISK, Long.valueOf(most.disk()));
    }

    /** Bounds what queries leave on the disk whose dataset says nothing of that, such as those inside posted shapes. */
    public static void boundOnDisk(long most) {
        ARQ.getContext().set(MOST_ON_DISK, Long.valueOf(most));
    }

    /** Lets queries in this context, as loads and rules ask them, hold what they need. */
    public static void unbound(Context dataset) {
        bound(dataset, Share.ANY);
    }

    /** Bounds what the search of an update holds, and that is all it finds: nothing is written before everything is found. */
    public static UpdateExecBuilder bounded(UpdateExecBuilder update, Share most) {
        return update.set(MOST, Long.valueOf(most.memory()))
                .set(MOST_ON_DISK, Long.valueOf(most.disk()))
                .set(KEEPING, ALL_ROWS);
    }

    /** Lets a query hold what it needs, whatever its dataset says. */
    public static QueryExecBuilder unbounded(QueryExecBuilder query) {
        return query.set(MOST, Long.MAX_VALUE).set(MOST_ON_DISK, Long.MAX_VALUE);
    }

    /** Plans a part of a query by itself, whose rows are not those of the query. */
    public static <T> T withoutRows(Context query, Supplier<T> planning) {
        Object before = query.get(ELSEWHERE);
        query.set(ELSEWHERE, true);
        try {
            return planning.get();
        } finally {
            query.set(ELSEWHERE, before);
        }
    }

    /** What is done with the rows of the query with this context, if they do not just go out. */
    static Optional<Keeping> ofRows(Context query) {
        if (query.isTrue(ELSEWHERE)) {
            return Optional.empty();
        }
        if (query.get(ARQConstants.sysCurrentQuery) instanceof Query asked && asked.isDescribeType()) {
            return Optional.of(DIFFERENT_ROWS);
        }
        return Optional.ofNullable(query.get(KEEPING));
    }

    /** What the query with this context holds. */
    public static Holdings of(Context query) {
        Holdings known = query.get(HELD);
        if (known != null) {
            return known;
        }
        long most = query.get(MOST, Long.MAX_VALUE);
        long mostOnDisk = query.get(MOST_ON_DISK, Long.MAX_VALUE);
        Holdings begun = new Holdings(most, mostOnDisk);
        query.set(HELD, begun);
        return begun;
    }

    boolean isBounded() {
        return most < Long.MAX_VALUE;
    }

    /**
     * Counts what is held from now on for this part.
     *
     * @return the part that it was counted for before
     */
    Part enter(Part next) {
        Part before = part;
        part = next;
        return before;
    }

    void drop(Part done) {
        held -= done.held;
        done.held = 0;
    }

    /** @throws RefusedException if that is too much */
    public void hold(long bytes) {
        part.held += isBounded() ? bytes : 0;
        holdApart(bytes);
    }

    /**
     * Holds what does not go when an operator is done, but stays or is given back by whoever holds it.
     *
     * @param bytes more than before, or less, if negative
     * @throws RefusedException if that is too much
     */
    public void holdApart(long bytes) {
        if (isBounded()) {
            held += bytes;
            if (bytes > 0 && held > most) {
                throw new RefusedException(
                        "The query holds too much at once, more than about %,d kB in groups, distinct values, joins, sorted rows or paths: "
                                        .formatted(most / 1_000)
                                + "narrow its patterns, or ask for less");
            }
        }
    }

    /** Gives back what this part holds. */
    void release(long bytes) {
        if (isBounded()) {
            part.held -= bytes;
            held -= bytes;
        }
    }

    /** @throws RefusedException if that is too much */
    void holdOnDisk(long bytes) {
        if (mostOnDisk < Long.MAX_VALUE) {
            onDisk += bytes;
            if (onDisk > mostOnDisk) {
                throw new RefusedException(
                        "The query sorts too much, more than %,d kB: narrow its patterns, or ask for less"
                                .formatted(mostOnDisk / 1_000));
            }
        }
    }

    void releaseOnDisk(long bytes) {
        onDisk -= mostOnDisk < Long.MAX_VALUE ? bytes : 0;
    }
}
