package org.rungwork;

/** What the process tells the shell. */
enum ExitCode {
    OK(0),
    /** Something unexpected failed. */
    FAILED(1),
    /** The command line was not understood. */
    USAGE(2),
    /** The data broke a rule, or a file could not be read: nothing was changed. */
    DATA_REFUSED(3),
    /** Another process has the store open. */
    STORE_LOCKED(4),
    /** The port is taken by another process. */
    PORT_IN_USE(5),
    /** The files of the store, or of a backup, do not have what was written to them. */
    DAMAGED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
