package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A set as a file has it, before anything is checked.
 *
 * @param slots values by the names of slots
 * @param prefixes namespaces by prefix
 * @param definitions of extension slots
 * @param header line of the names of columns
 * @param rows the mappings
 */
record RawSet(
        Map<String, List<String>> slots,
        Map<String, String> prefixes,
        List<Map<String, String>> definitions,
        OptionalLong header,
        List<Row> rows) {

    /**
     * A mapping as a file has it.
     *
     * @param name of the mapping for people; empty where its line tells which it is
     * @param line where it starts
     * @param values by the names of slots
     */
    record Row(String name, OptionalLong line, Map<String, List<String>> values) {

        Row with(Map<String, List<String>> others) {
            return new Row(name, line, others);
        }
    }

    /**
     * A set without mappings, of YAML or JSON.
     *
     * @throws IllegalArgumentException if a value is a structure that the model does not have
     */
    static RawSet of(Map<?, ?> tree) {
        Map<String, List<String>> slots = new LinkedHashMap<>();
        Map<String, String> prefixes = new LinkedHashMap<>();
        List<Map<String, String>> definitions = new ArrayList<>();
        tree.forEach((key, value) -> {
            String name = String.valueOf(key);
            switch (name) {
                case "curie_map" -> prefixes.putAll(texts(name, value));
                case "extension_definitions" -> items(value).forEach(item -> definitions.add(texts(name, item)));
                default -> slots.put(name, scalars(name, value));
            }
        });
        return new RawSet(slots, prefixes, definitions, OptionalLong.empty(), List.of());
    }

    RawSet withRows(OptionalLong header, List<Row> rows) {
        return new RawSet(slots, prefixes, definitions, header, rows);
    }

    private static Map<String, String> texts(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(name + " is no map");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, text) -> texts.put(String.valueOf(key), scalar(name, text)));
        return texts;
    }

    /** A single value may stand without its list. */
    static List<String> scalars(String name, Object value) {
        return items(value).stream()
                .map(item -> scalar(name, item))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Collection<?> items(Object value) {
        return value instanceof Collection<?> items ? items : List.of(value);
    }

    private static String scalar(String name, Object value) {
        if (value instanceof Map || value instanceof Collection) {
            throw new IllegalArgumentException(name + " holds a structure where a value should be");
        }
        return value.toString();
    }
}
