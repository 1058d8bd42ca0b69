package org.rungwork.mapping;

/** A decision that cannot be taken whatever else was decided; nothing was changed. */
public final class MappingRefusedException extends RuntimeException {
    MappingRefusedException(String message) {
        super(message);
    }
}
