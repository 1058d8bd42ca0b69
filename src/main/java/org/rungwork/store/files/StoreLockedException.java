package org.rungwork.store.files;

import java.nio.file.Path;

/** Another process has the store open; the message says which. */
public final class StoreLockedException extends RuntimeException {

    public StoreLockedException(Path directory, Throwable cause) {
        super(
                "The store in " + directory + " is in use: stop the process that has it, or name another store. "
                        + cause.getMessage(),
                cause);
    }
}
