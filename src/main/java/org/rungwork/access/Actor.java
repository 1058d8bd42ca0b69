package org.rungwork.access;

/**
 * Who does something.
 *
 * @param name as records of what was done have it; for people that an identity provider knows, what that calls them
 */
public record Actor(String name, AccessRole role) {

    /** The application itself, at its start or by a command of whoever runs it. */
    public static final Actor RUNGWORK = new Actor("rungwork", AccessRole.ADMIN);
}
