package org.rungwork;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose parameters cannot be read before anything fails at them: a slip of a client is no error of ours, and
 * fills no log with stack traces. The address to which errors are forwarded inside is none from outside.
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
        chain.doFilter(request, response);
    }
}
