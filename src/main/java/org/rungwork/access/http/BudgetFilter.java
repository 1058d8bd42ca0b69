package org.rungwork.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;
import org.rungwork.access.Budgets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends clients away that have used up their share, and notes what the others use. What counts is the time that a processor works on
 * a request, not how long it waits. Curators are trusted.
 */
public final class BudgetFilter extends OncePerRequestFilter {

    /** What is nobody's fault, is told elsewhere, or would count twice. */
    private static final Set<Integer> NO_ERRORS = Set.of(404, 429, 503);

    private static final String HEALTH = "/actuator/health";

    private final Budgets budgets;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    public BudgetFilter(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .flatMap(Actors::find);
        if (actor.filter(one -> one.role().includes(AccessRole.CURATOR)).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        String client = actor.map(Actor::name).orElseGet(() -> ClientAddress.of(request.getRemoteAddr()));
        Duration delay = budgets.delay(client);
        if (delay.isPositive()) {
            Refusal.retryAfter(response, delay);
            new Refusal(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Your share of this server is used up: try again after the seconds that Retry-After tells")
                    .send(response);
        } else {
            answer(client, request, response, chain);
        }
    }

    private void answer(String client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long before = threads.getCurrentThreadCpuTime();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = response.getStatus() >= 400 && !NO_ERRORS.contains(response.getStatus());
        } finally {
            budgets.charge(client, Duration.ofNanos(threads.getCurrentThreadCpuTime() - before), failed);
        }
    }
}
