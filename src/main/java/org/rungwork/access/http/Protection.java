package org.rungwork.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rungwork.access.AccessRole;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which role a request takes. What does not read by its method takes a curator, unless it is listed here, so that a new address is
 * protected from the beginning.
 */
public final class Protection {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What every browser and every watchdog needs. */
    private static final List<RequestMatcher> FOR_EVERYBODY = matchers(
            null, "/actuator/health", "/actuator/health/**", "/assets/**", "/webjars/**", "/_static/**", "/error");

    /** What is asked in a body. */
    private static final List<RequestMatcher> QUESTIONS = matchers(
            HttpMethod.POST,
            "/sparql",
            "/shacl",
            "/gap",
            "/api/gap",
            "/api/roles/nearest",
            "/api/bottlenecks",
            "/api/plan",
            "/api/gains",
            "/api/opens",
            "/api/portfolio",
            "/api/queries/check",
            "/reconcile/**");

    private static final List<RequestMatcher> OF_ADMINS = Stream.concat(
                    matchers(HttpMethod.POST, "/api/backups").stream(),
                    matchers(HttpMethod.DELETE, "/api/taxonomies/**").stream())
            .toList();

    private static final List<RequestMatcher> ALWAYS_OF_CURATORS = matchers(null, "/update");

    private final boolean readingIsOpen;

    public Protection(boolean readingIsOpen) {
        this.readingIsOpen = readingIsOpen;
    }

    private static List<RequestMatcher> matchers(HttpMethod method, String... patterns) {
        return Stream.of(patterns)
                .<RequestMatcher>map(pattern -> PathPatternRequestMatcher.pathPattern(method, pattern))
                .toList();
    }

    boolean readingIsOpen() {
        return readingIsOpen;
    }

    /** The role that suffices; empty where everybody may. */
    Optional<AccessRole> needed(HttpServletRequest request) {
        if (request.getMethod().equals("OPTIONS") || isOneOf(FOR_EVERYBODY, request)) {
            return Optional.empty();
        }
        if (isOneOf(OF_ADMINS, request)) {
            return Optional.of(AccessRole.ADMIN);
        }
        boolean reads = READING.contains(request.getMethod()) || isOneOf(QUESTIONS, request);
        if (!reads || isOneOf(ALWAYS_OF_CURATORS, request)) {
            return Optional.of(AccessRole.CURATOR);
        }
        return readingIsOpen ? Optional.empty() : Optional.of(AccessRole.READER);
    }

    private static boolean isOneOf(List<RequestMatcher> some, HttpServletRequest request) {
        return some.stream().anyMatch(matcher -> matcher.matches(request));
    }
}
