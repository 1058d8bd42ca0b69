package org.rungwork.attack;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 if nothing did, or not all of it
 * @param took until then
 */
record Reply(int status, String body, HttpHeaders headers, Duration took) {

    /** How long an attacker waits: on a machine that others use, ten times as long as what ends may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(19);

    /** Longer than what may take one second and sees its end at once. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(6);

    static Reply none(Duration took) {
        return new Reply(0, "", HttpHeaders.of(Map.of(), (name, value) -> true), took);
    }

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** Whether it did not end by itself. */
    boolean neverCame() {
        return status == 0 && took.compareTo(PATIENCE) > 0;
    }

    /** Whether a stack overflowed, as far as can be seen: no answer, an error of the server, or one that says so. */
    boolean overflows() {
        return status == 500 || status == 0 || says("StackOverflow");
    }

    boolean tookFarTooLong() {
        return took.compareTo(FAR_TOO_LONG) > 0;
    }

    boolean says(String text) {
        return body.contains(text);
    }

    /** Whether the header has the value, or begins with it. */
    boolean has(String header, String value) {
        return headers.firstValue(header)
                .filter(found -> found.startsWith(value))
                .isPresent();
    }

    /** The number in the second line of CSV; 0 if there is none. */
    long number() {
        String value = body.lines().skip(1).findFirst().orElse("");
        return isDone() && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
