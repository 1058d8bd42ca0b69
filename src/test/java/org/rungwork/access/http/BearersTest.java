package org.rungwork.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;
import org.rungwork.access.http.Bearers.UnreachableProviderException;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class BearersTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Bearers.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(log);
    }

    private Bearers bearers(JwtDecoder decoder) {
        return new Bearers(
                new Tokens(List.of(new Token("ana", AccessRole.READER, "token-of-ana"))),
                decoder,
                new IdentityClaims("sub", "roles"),
                () -> now);
    }

    private static BearerTokenAuthenticationToken sent(String token) {
        return new BearerTokenAuthenticationToken(token);
    }

    @Test
    void tokensOfTheSettingsDoNotGoToTheProvider() {
        Bearers bearers = bearers(token -> {
            throw new BadJwtException("asked");
        });

        assertThat(Actors.find(bearers.authenticate(sent("token-of-ana"))))
                .hasValue(new Actor("ana", AccessRole.READER));
        assertThatThrownBy(() -> bearers.authenticate(sent("token-of-none")))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    /** Whoever sends many tokens would fill the log. */
    @Test
    void logTellsOnceInAMinuteWhyTheProviderDoesNotAnswer() {
        Bearers bearers = bearers(token -> {
            throw new JwtDecoderInitializationException("lazily", new IllegalStateException("the reason"));
        });
        for (int request = 0; request < 5; request++) {
            requireUnreachable(bearers);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("The identity provider does not answer: the reason");

        now = now.plus(Duration.ofMinutes(1));
        requireUnreachable(bearers);

        assertThat(log.list).hasSize(2);
    }

    private static void requireUnreachable(Bearers bearers) {
        assertThatThrownBy(() -> bearers.authenticate(sent("a.b.c"))).isInstanceOf(UnreachableProviderException.class);
    }
}
