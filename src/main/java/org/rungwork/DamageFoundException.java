package org.rungwork;

/** A look at files found damage, which was told. */
final class DamageFoundException extends RuntimeException {

    DamageFoundException(String message) {
        super(message);
    }
}
