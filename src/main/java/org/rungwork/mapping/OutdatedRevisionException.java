package org.rungwork.mapping;

/** Somebody decided since the reviewer looked; nothing was changed. */
public final class OutdatedRevisionException extends RuntimeException {

    private final int revision;

    OutdatedRevisionException(int revision) {
        super("Somebody decided on this mapping since you looked: its revision is " + revision
                + " now; read it again, then decide with that revision");
        this.revision = revision;
    }

    /** What the revision is. */
    public int revision() {
        return revision;
    }
}
