package org.rungwork;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Times what SPARQL and the Graph Store Protocol are asked for, by operation and outcome. */
final class EndpointMeter extends OncePerRequestFilter {

    private static final int HUNDRED = 100;

    private final MeterRegistry registry;

    EndpointMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Timer.Sample sample = Timer.start(registry);
        String operation = request.getServletPath().split("/", 3)[1];
        request.setAttribute(RequestValve.ROUTE, "/" + operation);
        String outcome = "failed";
        try {
            chain.doFilter(request, response);
            outcome = response.getStatus() / HUNDRED + "xx";
        } finally {
            sample.stop(Timer.builder("rungwork.endpoint")
                    .description("Requests to the SPARQL endpoint")
                    .tag("operation", operation)
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }
}
