package org.rungwork.store;

import java.nio.file.Path;

/** Another process has the store open; the message says which. */
public final class StoreLockedException extends RuntimeException {

    StoreLockedException(Path directory, Throwable cause) {
        super("The store in " + directory + " is in use. " + cause.getMessage(), cause);
    }
}
