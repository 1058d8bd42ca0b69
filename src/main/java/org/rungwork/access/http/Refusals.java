package org.rungwork.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.rungwork.access.AccessRole;
import org.rungwork.access.http.Bearers.UnreachableProviderException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What is said to those who are not let through. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** How soon an identity provider is asked again. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String BEARER = "Bearer";
    /** Browsers ask for name and token. */
    private static final String BASIC = "Basic realm=\"Rungwork\", charset=\"UTF-8\"";

    private final Protection protection;
    private final boolean anybodyIsKnown;

    Refusals(Protection protection, boolean anybodyIsKnown) {
        this.protection = protection;
        this.anybodyIsKnown = anybodyIsKnown;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        AccessRole needed = protection.needed(request).orElse(AccessRole.READER);
        if (failure instanceof UnreachableProviderException unreachable) {
            Refusal.retryAfter(response, SOON);
            new Refusal(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unreachable.getMessage())).send(response);
        } else if (!anybodyIsKnown && needed != AccessRole.READER) {
            new Refusal(HttpStatus.FORBIDDEN, "Writing is off: start the server with rungwork.token to switch it on")
                    .send(response);
        } else {
            challenge(response, needed);
            boolean nothingSent = failure instanceof InsufficientAuthenticationException;
            new Refusal(
                            HttpStatus.UNAUTHORIZED,
                            nothingSent
                                    ? "Send 'Authorization: Bearer' with the token of " + one(needed)
                                    : "Nobody here has this token, or it has expired: send 'Authorization: Bearer' with"
                                            + " that of " + one(needed))
                    .send(response);
        }
    }

    private static void challenge(HttpServletResponse response, AccessRole needed) {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
        if (needed == AccessRole.READER) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        AccessRole needed = protection.needed(request).orElse(AccessRole.READER);
        new Refusal(
                        HttpStatus.FORBIDDEN,
                        "This takes the token of " + one(needed) + ", and yours is of nobody who is that")
                .send(response);
    }

    private static String one(AccessRole role) {
        return switch (role) {
            case READER -> "a reader";
            case CURATOR -> "a curator";
            case ADMIN -> "an admin";
        };
    }
}
