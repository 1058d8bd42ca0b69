package org.rungwork.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.web.HttpSC;
import org.jspecify.annotations.Nullable;

/** The parameters of an address and of a form, which may be as long as a body may. */
final class Form {

    private static final int MOST_PARAMETERS = 1_000;

    private Form() {}

    /** @throws RequestRefusedException if they are malformed, or too many */
    static Map<String, String[]> parameters(@Nullable String address, String form, Set<String> leftOut) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        add(address == null ? "" : address, values);
        add(form, values);
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (!leftOut.contains(name)) {
                parameters.put(name, all.toArray(String[]::new));
            }
        });
        return parameters;
    }

    private static void add(String encoded, Map<String, List<String>> values) {
        String[] pairs = encoded.split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            throw new RequestRefusedException(HttpSC.BAD_REQUEST_400, "There are too many parameters");
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length > 1 ? decode(parts[1]) : "");
            }
        }
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new RequestRefusedException(HttpSC.BAD_REQUEST_400, "A parameter is encoded wrongly");
        }
    }
}
