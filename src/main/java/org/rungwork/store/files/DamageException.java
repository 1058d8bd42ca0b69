package org.rungwork.store.files;

import java.io.IOException;

/** What is read in a file cannot have been written there. */
final class DamageException extends IOException {

    private final Fault fault;

    DamageException(String file, String what) {
        super(file + " " + what);
        this.fault = new Fault(file, what);
    }

    Fault fault() {
        return fault;
    }
}
