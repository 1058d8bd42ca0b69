package org.rungwork.fuzz;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A request.
 *
 * @param path with query, percent-encoded
 * @param headers names and values in turn
 */
record Exchange(String method, String path, List<String> headers, byte[] body) {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private static final Duration GIVEN_UP = Duration.ofSeconds(40);
    private static final byte[] NOTHING = {};

    static Exchange get(String path, String... headers) {
        return new Exchange("GET", path, List.of(headers), NOTHING);
    }

    static Exchange post(String path, byte[] body, String contentType, String... headers) {
        return of("POST", path, body, contentType, headers);
    }

    static Exchange of(String method, String path, byte[] body, String contentType, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", contentType));
        return new Exchange(method, path, all, body);
    }

    HttpRequest to(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(GIVEN_UP)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        for (int at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), visible(headers.get(at + 1)));
        }
        return request.build();
    }

    /** What the client would not send stays out of headers. */
    private static String visible(String value) {
        String ascii = value.replaceAll("[^\\x20-\\x7E]", "").strip();
        return ascii.length() > 2_000 ? ascii.substring(0, 2_000) : ascii;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** All that the one who asks says, for people and to compare with. */
    String shown() {
        return method + " "
                + URLDecoder.decode(path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8)
                + " " + headers + "\n  " + new String(body, StandardCharsets.UTF_8);
    }
}
