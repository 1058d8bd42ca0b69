package org.rungwork.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An address of ours without the server's name: a path, and parameters as they are written behind it. */
public record Address(String path, String query) {

    public static Address of(String path) {
        return new Address(path, "");
    }

    /** Another answer about the same two roles. */
    public static Address between(String path, String from, String to) {
        return of(path).with(Question.FROM, from).with(Question.TO, to);
    }

    /** What a role needs, with the passages that say so. */
    public static Address skillsOf(String role) {
        return of("/api/queries/skills-of-role").with("role", role);
    }

    public Address with(String name, String value) {
        return new Address(path, query + (query.isEmpty() ? "?" : "&") + encode(name) + "=" + encode(value));
    }

    public Address with(Map<String, List<String>> parameters) {
        Address address = this;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                address = address.with(parameter.getKey(), value);
            }
        }
        return address;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path + query;
    }
}
