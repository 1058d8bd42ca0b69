package org.rungwork.backup;

/** A backup is not as it was when it was taken, or what it would be taken of is damaged; the message names the file. */
public final class BackupDamagedException extends RuntimeException {

    BackupDamagedException(String message) {
        super(message);
    }
}
