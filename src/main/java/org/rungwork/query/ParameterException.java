package org.rungwork.query;

/** A request gives a parameter that the query does not have, or a value that is not of its type. */
public final class ParameterException extends RuntimeException {

    private final String parameter;

    ParameterException(String parameter, String message) {
        super("parameter '" + parameter + "': " + message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
