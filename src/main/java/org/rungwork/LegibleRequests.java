package org.rungwork;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose parameters cannot be read before anything fails at them: a slip of a client is no error of ours, and
 * fills no log with stack traces. An empty {@code Accept} accepts anything, as if there were none. The address to which errors are
 * forwarded inside is none from outside.
 */
final class LegibleRequests extends OncePerRequestFilter {

    private static final String ERRORS = "/error";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Set<String> FUSEKI = Set.of("/sparql", "/update", "/data", "/shacl");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ERRORS.equals(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            request.getLocale();
        } catch (IllegalArgumentException tooMany) {
            logger.debug("More languages are wished for than are read: from now on the request wishes for none");
        }
        try {
            // bodies are read where they are received, within their limits, and so is all that Fuseki gets
            if (METHODS.contains(request.getMethod())
                    && !FUSEKI.contains(request.getServletPath().replaceFirst("(?<=.)/.*", ""))) {
                request.getParameterMap();
            }
        } catch (InvalidParameterException illegible) {
            response.sendError(illegible.getErrorCode());
            return;
        }
        chain.doFilter(isBlank(request.getHeader(HttpHeaders.ACCEPT)) ? new Undemanding(request) : request, response);
    }

    private static boolean isBlank(@Nullable String header) {
        return header != null && header.isBlank();
    }

    /** A request without the header {@code Accept}. */
    private static final class Undemanding extends HttpServletRequestWrapper {

        Undemanding(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
