package org.rungwork.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class IdentityClaimsTest {

    private final IdentityClaims claims = new IdentityClaims("preferred_username", "realm_access.roles");

    private static Jwt token(Map<String, Object> content) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claim("iss", "i")
                .claims(all -> all.putAll(content))
                .build();
    }

    private static Map<String, Object> roles(Object roles) {
        return Map.of("roles", roles);
    }

    @Test
    void highestRoleCountsUnderTheNameOfTheClaim() {
        Jwt token = token(Map.of(
                "sub", "1", "preferred_username", "ana", "realm_access", roles(List.of("reader", "curator", "other"))));

        assertThat(Actors.find(claims.convert(token))).hasValue(new Actor("oidc-ana", AccessRole.CURATOR));
    }

    @Test
    void subjectIsTheNameWhereTheClaimIsMissing() {
        Jwt token = token(Map.of("sub", "1", "realm_access", roles("admin,reader")));

        assertThat(Actors.find(claims.convert(token))).hasValue(new Actor("oidc-1", AccessRole.ADMIN));
    }

    @Test
    void whoHasNoRoleIsNobody() {
        assertThat(Actors.find(claims.convert(token(Map.of("sub", "1"))))).isEmpty();
        assertThat(Actors.find(claims.convert(token(Map.of("sub", "1", "realm_access", List.of("admin"))))))
                .isEmpty();
    }

    /** All who have no name would be one in the record. */
    @Test
    void tokenThatNamesNobodyIsRefused() {
        Jwt nameless = token(Map.of("realm_access", roles(List.of("admin"))));
        Jwt blank = token(Map.of("sub", "1", "preferred_username", " ", "realm_access", roles(List.of("admin"))));

        assertThatThrownBy(() -> claims.convert(nameless)).isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> claims.convert(blank)).isInstanceOf(InvalidBearerTokenException.class);
    }
}
