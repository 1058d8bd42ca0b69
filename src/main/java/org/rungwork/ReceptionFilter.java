package org.rungwork;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.rungwork.access.http.Refusal;
import org.rungwork.endpoint.Reception;
import org.rungwork.endpoint.RequestRefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pages and REST in a lane of their own; what is only read from a file, and what tells how the server is, passes by. */
final class ReceptionFilter extends OncePerRequestFilter {

    private static final Set<String> ENDPOINT = Set.of("/sparql", "/update", "/data", "/shacl");
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Reception reception;

    ReceptionFilter(Reception reception) {
        this.reception = reception;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        // a delivery may be large and take its time, is written to a file as it comes, and only curators send one
        boolean isDelivery = path.equals("/api/imports") && HttpMethod.POST.matches(request.getMethod());
        return isDelivery
                || ENDPOINT.contains(path)
                || Stream.of("/data/", "/actuator", "/assets/", "/webjars/", "/_static/")
                        .anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            reception.pass(request, response, chain);
        } catch (RequestRefusedException refused) {
            refuse(request, response, refused);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, RequestRefusedException refused)
            throws IOException {
        HttpStatus status = HttpStatus.valueOf(refused.status());
        String reason = String.valueOf(refused.getMessage());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            Refusal.retryAfter(response, SOON);
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setStatus(status.value());
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream().write((reason + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            new Refusal(status, reason).send(response);
        }
    }
}
