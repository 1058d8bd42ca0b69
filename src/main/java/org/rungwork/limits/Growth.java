package org.rungwork.limits;

import org.apache.jena.sparql.core.Quad;

/** What a change holds while it is prepared: the statements that it adds and removes, in bytes, as estimated. */
public final class Growth {

    /** A statement is kept where it is staged, and again where it is judged. */
    private static final int TIMES = 2;

    private final long most;
    private final Weight weight = new Weight();
    private long held;

    /** @param most bytes */
    public Growth(long most) {
        this.most = most;
    }

    /** @throws RefusedException if that is too much */
    public void add(Quad statement) {
        held += TIMES * weight.add(statement.getSubject(), statement.getPredicate(), statement.getObject());
        if (held > most) {
            throw new RefusedException(
                    "The change is too large, it holds more than %,d kB: make several of it, or import what it adds as a taxonomy"
                            .formatted(most / 1_000));
        }
    }
}
