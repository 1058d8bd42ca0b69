package org.rungwork.limits;

import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.UpdateExecBuilder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * What one query holds in memory at once: groups, values seen before, rows kept to be joined or sorted. It is estimated as it comes,
 * in bytes; a query that holds more than it may is refused, since the memory is everybody's.
 */
public final class Holdings {

    private static final Symbol MOST = Symbol.create("https://w3id.org/rungwork/limits#mostHeld");
    private static final Symbol HELD = Symbol.create("https://w3id.org/rungwork/limits#held");

    /** Of a dataset without a bound, as loads have it. */
    private static final Holdings UNBOUNDED = new Holdings(Long.MAX_VALUE);

    private final long most;
    private long held;
    private Part part = new Part();

    /** @param most bytes */
    public Holdings(long most) {
        this.most = most;
    }

    /** What one operator of the query holds, which is gone when it is done. */
    static final class Part {
        private long held;
    }

    /** Bounds every query in this context, or in one made of it. */
    public static void bound(Context dataset, long most) {
        dataset.set(MOST, Long.valueOf(most));
    }

    /** Bounds what the search of an update holds. */
    public static UpdateExecBuilder bounded(UpdateExecBuilder update, long most) {
        return update.set(MOST, Long.valueOf(most));
    }

    /** Lets a query hold what it needs, whatever its dataset says. */
    public static QueryExecBuilder unbounded(QueryExecBuilder query) {
        return query.set(MOST, Long.MAX_VALUE);
    }

    /** What the query with this context holds. */
    static Holdings of(Context query) {
        Holdings known = query.get(HELD);
        if (known != null) {
            return known;
        }
        Long most = query.get(MOST);
        Holdings begun = most == null ? UNBOUNDED : new Holdings(most);
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
        holdToTheEnd(bytes);
    }

    /** Holds what stays, whichever operator it comes from. */
    void holdToTheEnd(long bytes) {
        if (isBounded()) {
            held += bytes;
            if (held > most) {
                throw new RefusedException(
                        "The query holds too much at once, more than about %,d kB in groups, distinct values, joins or sorted rows: "
                                        .formatted(most / 1_000)
                                + "narrow its patterns, or ask for less");
            }
        }
    }

    void release(long bytes) {
        hold(-bytes);
    }
}
