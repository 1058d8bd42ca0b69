package org.rungwork;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An identity provider of OpenID Connect, as far as a resource server asks one. */
final class IdentityProvider implements AutoCloseable {

    static final String AUDIENCE = "rungwork";

    private final HttpServer server;
    private final RSAKey key;
    private final AtomicInteger asked = new AtomicInteger();

    IdentityProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("key").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}""".formatted(issuer()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    /** How often it was asked for anything. */
    int asked() {
        return asked.get();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token that is good for a minute; without a subject where that is null. */
    String token(@Nullable String subject, Map<String, Object> claims) throws JOSEException {
        return token(subject, AUDIENCE, Instant.now().plus(Duration.ofMinutes(1)), key, claims);
    }

    String expired(String subject, Map<String, Object> claims) throws JOSEException {
        return token(subject, AUDIENCE, Instant.now().minus(Duration.ofHours(1)), key, claims);
    }

    String forOthers(String subject, Map<String, Object> claims) throws JOSEException {
        return token(subject, "another application", Instant.now().plus(Duration.ofMinutes(1)), key, claims);
    }

    /** Signed by a key that the provider does not know, under the name of one that it does. */
    String forged(String subject, Map<String, Object> claims) throws JOSEException {
        return forged("key", subject, claims);
    }

    /** Signed by a key that the provider does not know, under that name. */
    String forged(String keyName, String subject, Map<String, Object> claims) throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID(keyName).generate();
        return token(subject, AUDIENCE, Instant.now().plus(Duration.ofMinutes(1)), other, claims);
    }

    private String token(
            @Nullable String subject, String audience, Instant expires, RSAKey signer, Map<String, Object> claims)
            throws JOSEException {
        JWTClaimsSet.Builder content = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(List.of(audience))
                .issueTime(Date.from(expires.minus(Duration.ofMinutes(5))))
                .expirationTime(Date.from(expires));
        claims.forEach(content::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                content.build());
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
