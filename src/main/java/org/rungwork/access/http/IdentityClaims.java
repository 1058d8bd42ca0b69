package org.rungwork.access.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.AccessRole;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who somebody is by the token of an identity provider.
 *
 * @param name the claim with the name that records of what was done have; where there is none, the subject is the name
 * @param roles the claim with the roles, a text or several; dots lead into claims that are objects, as in
 *     {@code realm_access.roles}
 */
public record IdentityClaims(String name, String roles) implements Converter<Jwt, AbstractAuthenticationToken> {

    /** Before the names, so that nobody there is taken for somebody of the settings. */
    static final String PREFIX = "oidc-";

    /** @throws InvalidBearerTokenException if it names nobody, since whoever writes stands in the record */
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        List<AccessRole> granted = texts(at(token.getClaims(), roles))
                .flatMap(text -> AccessRole.find(text).stream())
                .toList();
        String called = token.getClaims().get(name) instanceof String text ? text : token.getSubject();
        if (called == null || called.isBlank()) {
            throw new InvalidBearerTokenException("The token names nobody");
        }
        return new JwtAuthenticationToken(token, Actors.authorities(granted), PREFIX + called);
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object found = claims;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Stream.of(text.split("[ ,]+")) : Stream.empty();
    }
}
