package org.rungwork.career;

/** A profile that cannot be read at all. */
public final class MalformedProfileException extends RuntimeException {
    MalformedProfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
