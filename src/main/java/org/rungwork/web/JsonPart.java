package org.rungwork.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rungwork.request.RequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a JSON document that somebody sent, and where it stands: what is not as it must be is refused with its place.
 *
 * @param place for people, such as {@code queries.q0.properties[1].pid}
 */
record JsonPart(String place, JsonNode json) {

    private static final int SHOWN = 80;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @param place what people call the document */
    static JsonPart parse(String place, String text) {
        try {
            return new JsonPart(place, JSON.readTree(text));
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            throw RequestException.malformedRequest(
                    // the parser tells no place where a limit of its own is passed
                    at == null
                            ? place + ": something in it is nested too deeply, or too long a number or name"
                            : place + " is not JSON: look at line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    RequestException refused(String detail) {
        return RequestException.malformedRequest(shown(place) + ": " + detail);
    }

    /** This object, which has no other fields. */
    JsonPart only(Set<String> known) {
        requireObject();
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw refused("there is no field '" + shown(name) + "'; there are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return this;
    }

    /** A text as far as a message should repeat it. */
    static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** The members of this object by their names, in their order. */
    Map<String, JsonPart> fields() {
        requireObject();
        Map<String, JsonPart> fields = new LinkedHashMap<>();
        json.properties().forEach(entry -> fields.put(entry.getKey(), inside(entry.getKey(), entry.getValue())));
        return fields;
    }

    private void requireObject() {
        if (!json.isObject()) {
            throw refused("must be an object");
        }
    }

    private JsonPart inside(String field, JsonNode value) {
        return new JsonPart(place + "." + field, value);
    }

    /** A member of this object; one that is null is none. */
    Optional<JsonPart> find(String field) {
        JsonNode found = json.get(field);
        return found == null || found.isNull() ? Optional.empty() : Optional.of(inside(field, found));
    }

    JsonPart get(String field) {
        return find(field).orElseThrow(() -> refused("the field '" + field + "' is missing"));
    }

    List<JsonPart> items() {
        if (!json.isArray()) {
            throw refused("must be an array");
        }
        List<JsonPart> items = new ArrayList<>();
        for (int at = 0; at < json.size(); at++) {
            items.add(new JsonPart(place + "[" + at + "]", json.get(at)));
        }
        return items;
    }

    /** The items of an array, or what stands in the place of one. */
    List<JsonPart> oneOrMore() {
        return json.isArray() ? items() : List.of(this);
    }

    String text() {
        if (!json.isString()) {
            throw refused("must be a string");
        }
        return json.stringValue();
    }

    /** A text, a number, a truth value, or the id of an object. */
    String value() {
        if (json.isObject()) {
            return get("id").text();
        }
        if (!json.isValueNode() || json.isNull()) {
            throw refused("must be a string, a number, true or false, or an object with an id");
        }
        return json.asString();
    }

    int wholeNumber(int least, int most) {
        double number = json.isNumber() ? json.doubleValue() : Double.NaN;
        if (number != Math.rint(number) || number < least || number > most) {
            throw refused("must be a whole number from " + least + " to " + most);
        }
        return (int) number;
    }

    boolean flag() {
        if (!json.isBoolean()) {
            throw refused("must be true or false");
        }
        return json.booleanValue();
    }
}
