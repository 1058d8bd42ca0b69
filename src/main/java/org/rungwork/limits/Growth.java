package org.rungwork.limits;

import org.apache.jena.sparql.core.Quad;

/** What a change holds while it is prepared: the statements that it adds and removes, in bytes, as estimated. */
public final class Growth {

    /** A statement is kept where it is staged, and again where it is judged. */
    private static final int TIMES = 2;

    /** What becomes of a number in a list: a term, and a statement. */
    private static final long WORD = 200;

    private final long most;
    private final Weight weight = new Weight();
    private long held;

    /** @param most bytes */
    public Growth(long most) {
        this.most = most;
    }

    /** @throws RefusedException if that is too much */
    public void add(Quad statement) {
        hold(TIMES * weight.add(statement.getSubject(), statement.getPredicate(), statement.getObject()));
    }

    /**
     * Counts what a parser keeps of the text of the change.
     *
     * @throws RefusedException if that is too much
     */
    public void addWords(long words) {
        hold(WORD * words);
    }

    private void hold(long bytes) {
        held += bytes;
        if (held > most) {
            throw new RefusedException(
                    "The change is too large, it holds more than %,d kB: make several of it, or import what it adds as a taxonomy"
                            .formatted(most / 1_000));
        }
    }
}
