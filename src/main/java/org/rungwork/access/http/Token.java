package org.rungwork.access.http;

import java.util.regex.Pattern;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;

/**
 * A token that the settings give to somebody.
 *
 * @param name of who has it, as records of what was done have it: small letters, digits, dots, dashes and underscores
 * @param token what is sent as {@code Authorization: Bearer}
 */
public record Token(String name, AccessRole role, String token) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /** @throws IllegalArgumentException if the name is taken by others, or the token could not be sent */
    public Token {
        if (!NAME.matcher(name).matches()
                || name.equals(Actor.RUNGWORK.name())
                || name.startsWith(IdentityClaims.PREFIX)) {
            throw new IllegalArgumentException(
                    "rungwork.access.tokens: '" + name + "' cannot be a name; use small letters,"
                            + " digits, dots, dashes and underscores, not '" + Actor.RUNGWORK.name() + "', and no '"
                            + IdentityClaims.PREFIX + "' at its beginning");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "The token of '" + name + "' cannot be sent in a header: use letters, digits"
                            + " and -._~+/, such as 'openssl rand -hex 32' makes");
        }
    }

    Actor actor() {
        return new Actor(name, role);
    }

    /** The token is nobody else's to read. */
    @Override
    public String toString() {
        return "Token[name=" + name + ", role=" + role + "]";
    }
}
