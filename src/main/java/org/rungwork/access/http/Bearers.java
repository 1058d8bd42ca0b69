package org.rungwork.access.http;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.Budgets;
import org.rungwork.access.Budgets.Share;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Knows who sends a token: one of the settings, or where there is an identity provider, one of its. */
public final class Bearers implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(Bearers.class);

    /** In a minute: anybody can have it told by sending tokens. */
    private static final int TOLD = 1;

    private static final String UNREACHABLE = "unreachable";

    private final Tokens tokens;
    private final @Nullable JwtAuthenticationProvider provider;
    private final Budgets told;

    /** @param decoder of the tokens of the identity provider; null for none */
    public Bearers(Tokens tokens, @Nullable JwtDecoder decoder, IdentityClaims claims, InstantSource clock) {
        this.tokens = tokens;
        this.told = new Budgets(new Share(Duration.ZERO, TOLD), clock);
        this.provider = decoder == null ? null : new JwtAuthenticationProvider(decoder);
        if (provider != null) {
            provider.setJwtAuthenticationConverter(claims);
        }
    }

    /** Whether there is anybody who could be known. */
    public boolean isEmpty() {
        return tokens.isEmpty() && provider == null;
    }

    /** The identity provider does not answer, so that nobody can say whose token it is. */
    static final class UnreachableProviderException extends AuthenticationException {
        UnreachableProviderException() {
            super("The identity provider does not answer: try again in a minute, or use a token of the settings");
        }
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        String token = ((BearerTokenAuthenticationToken) sent).getToken();
        return tokens.find(token).map(Actors::authentication).orElseGet(() -> ofProvider(sent));
    }

    private Authentication ofProvider(Authentication sent) {
        Authentication known = null;
        if (provider != null) {
            try {
                known = provider.authenticate(sent);
            } catch (AuthenticationServiceException | JwtDecoderInitializationException unreachable) {
                tell(unreachable);
                throw new UnreachableProviderException();
            }
        }
        if (known == null) {
            throw new InvalidBearerTokenException("Nobody here has this token");
        }
        return known;
    }

    private void tell(RuntimeException unreachable) {
        if (told.delay(UNREACHABLE).isZero()) {
            told.charge(UNREACHABLE, Duration.ZERO, true);
            LOG.warn(
                    "The identity provider does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(unreachable).getMessage());
        }
    }
}
