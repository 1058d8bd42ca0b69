package org.rungwork.access.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a request that is not let through, as problem details.
 *
 * @param detail what is wrong and what to do
 */
public record Refusal(HttpStatus status, String detail) {

    /** The header of an answer, there from the beginning, in which it tells what its request is called in the log. */
    public static final String REQUEST_ID = "X-Request-Id";

    public void send(HttpServletResponse response) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("requestId", response.getHeader(REQUEST_ID));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
    }

    /** Says when to try again, in whole seconds. */
    public static void retryAfter(HttpServletResponse response, Duration delay) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, delay.plusMillis(999).toSeconds())));
    }
}
