package org.rungwork.access.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * The answer to a request that is not let through, as problem details.
 *
 * @param detail what to do, without quotation marks
 */
record Refusal(HttpStatus status, String detail) {

    /** Where the answer has its id already. */
    private static final String REQUEST_ID = "X-Request-Id";

    /** How soon an identity provider is asked again. */
    private static final Duration SOON = Duration.ofSeconds(60);

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            retryAfter(response, SOON);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("""
                        {"title":"%s","status":%d,"detail":"%s","requestId":"%s"}
                        """.formatted(status.getReasonPhrase(), status.value(), detail, response.getHeader(REQUEST_ID))
                        .getBytes(StandardCharsets.UTF_8));
    }

    static void retryAfter(HttpServletResponse response, Duration delay) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, delay.plusMillis(999).toSeconds())));
    }
}
