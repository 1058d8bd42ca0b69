package org.rungwork.backup;

/** A backup cannot be taken, or cannot be used; the message says what to do. */
public final class BackupException extends RuntimeException {

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
