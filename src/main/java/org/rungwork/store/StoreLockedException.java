package org.rungwork.store;

import java.nio.file.Path;

/** Another process has the store open. */
public final class StoreLockedException extends RuntimeException {

    private final transient Path directory;

    StoreLockedException(Path directory, Throwable cause) {
        super("The store in " + directory + " is in use. " + cause.getMessage(), cause);
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }
}
