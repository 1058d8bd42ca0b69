package org.rungwork.access.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    /** @throws IllegalArgumentException if something is missing, the name is taken by others, or the token could not be sent */
    public Token(@Nullable String name, @Nullable AccessRole role, @Nullable String token) {
        if (name == null || role == null || token == null) {
            throw new IllegalArgumentException(
                    "rungwork.access.tokens: '" + (name == null ? "" : name) + "' takes name, role and token");
        }
        if (!NAME.matcher(name).matches()
                || name.equals(Actor.RUNGWORK.name())
                || name.startsWith(IdentityClaims.PREFIX)) {
            throw new IllegalArgumentException(
                    "rungwork.access.tokens: '" + name + "' cannot be a name; use small letters,"
                            + " digits, dots, dashes and underscores, not '" + Actor.RUNGWORK.name() + "', and no '"
                            + IdentityClaims.PREFIX + "' at its beginning");
        }
        if (!canBeSent(token)) {
            throw new IllegalArgumentException("rungwork.access.tokens: the token of '" + name
                    + "' cannot be sent in a header: use letters, digits"
                    + " and -._~+/, such as 'openssl rand -hex 32' makes");
        }
        this.name = name;
        this.role = role;
        this.token = token;
    }

    /** Whether a text can stand in the header. */
    public static boolean canBeSent(String token) {
        return TOKEN.matcher(token).matches();
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
