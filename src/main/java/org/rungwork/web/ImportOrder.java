package org.rungwork.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rungwork.request.RequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import of a delivery that lies on the server.
 *
 * @param path in the folder of deliveries
 * @param options what the reader of the kind asks for
 */
record ImportOrder(String kind, String path, Map<String, String> options) {

    static final int MOST_BYTES = 1 << 16;

    private static final String EXAMPLE =
            "{\"kind\":\"esco\",\"path\":\"esco-1.1.1\",\"options\":{\"version\":\"1.1.1\"}}";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    ImportOrder(@Nullable String kind, @Nullable String path, @Nullable Map<String, String> options) {
        this.kind = require("kind", kind);
        this.path = require("path", path);
        this.options = options == null ? Map.of() : options;
        this.options.forEach((name, value) -> require("options." + name, value));
    }

    private static String require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw RequestException.malformedImport("The field '" + field + "' is missing; write " + EXAMPLE);
        }
        return value;
    }

    /** @throws RequestException if the body is no such order */
    static ImportOrder read(byte[] body) {
        try {
            ImportOrder order = JSON.readValue(body, ImportOrder.class);
            return Objects.requireNonNullElseGet(order, () -> new ImportOrder(null, null, null));
        } catch (UnrecognizedPropertyException unknown) {
            throw RequestException.malformedImport(
                    "There is no field '" + unknown.getPropertyName() + "'; write " + EXAMPLE);
        } catch (JacksonException malformed) {
            if (malformed.getCause() instanceof RequestException refusal) {
                throw refusal;
            }
            throw RequestException.malformedImport("The body is no order of an import; write " + EXAMPLE);
        }
    }
}
