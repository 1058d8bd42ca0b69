package org.rungwork.endpoint;

/** A request is refused before anything is done with it. */
public final class RequestRefusedException extends RuntimeException {

    private final int status;

    RequestRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
