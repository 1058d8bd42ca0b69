package org.rungwork.access.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rungwork.access.Actor;

/** The tokens of the settings. */
public final class Tokens {

    private final List<Token> tokens;

    /** @throws IllegalArgumentException if two have one name or are equal */
    public Tokens(List<Token> tokens) {
        Set<String> seen = new HashSet<>();
        for (Token token : tokens) {
            if (!seen.add("name " + token.name()) || !seen.add("token " + token.token())) {
                throw new IllegalArgumentException(
                        "rungwork.access.tokens: '" + token.name() + "' has the name or the token of another one");
            }
        }
        this.tokens = List.copyOf(tokens);
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Whose token this is; how long that takes tells nothing of the tokens. */
    Optional<Actor> find(String sent) {
        byte[] digest = digest(sent);
        Optional<Actor> found = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(digest, digest(token.token()))) {
                found = Optional.of(token.actor());
            }
        }
        return found;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
