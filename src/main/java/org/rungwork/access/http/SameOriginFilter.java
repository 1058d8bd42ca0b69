package org.rungwork.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rungwork.access.AccessRole;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page of another origin writes nothing here, even if it had a token: a browser tells with every such request where its page comes
 * from, and whoever tells nothing is no page. The scheme is not compared, since a proxy may speak another one.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final String AFTER_SCHEME = "://";

    private static final Refusal REFUSAL =
            new Refusal(HttpStatus.FORBIDDEN, "A page of another origin may not write here");

    private final Protection protection;

    SameOriginFilter(Protection protection) {
        this.protection = protection;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return protection
                .needed(request)
                .filter(role -> role.includes(AccessRole.CURATOR))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean carriesToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (carriesToken && !isSameOrigin(request)) {
            REFUSAL.send(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What a browser says itself counts most: behind a proxy, the host here may be another one than the page's. */
    private static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null || origin == null) {
            return site == null || site.equals("same-origin");
        }
        String host = request.getHeader(HttpHeaders.HOST);
        int authority = origin.indexOf(AFTER_SCHEME);
        return host != null
                && authority > 0
                && host.equalsIgnoreCase(origin.substring(authority + AFTER_SCHEME.length()));
    }
}
