package org.rungwork;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer to a write that nobody allowed, as problem details. */
record Refusal(String detail) {

    void send(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("""
                        {"title":"%s","status":%d,"detail":"%s","requestId":"%s"}
                        """.formatted(status.getReasonPhrase(), status.value(), detail, RequestId.current())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
