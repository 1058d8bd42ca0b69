package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set as a file has it, before anything is checked.
 *
 * @param about what it says of itself
 * @param prefixes namespaces by prefix
 * @param definitions of extension slots
 * @param rows the mappings
 */
record RawSet(Row about, Map<String, String> prefixes, List<Map<String, String>> definitions, List<Row> rows) {

    private static final String CURIE_MAP = "curie_map";
    private static final String DEFINITIONS = "extension_definitions";

    /**
     * A mapping, or what a set says of itself.
     *
     * @param name of the mapping for people; empty where its place tells which it is
     * @param values by the names of slots
     * @param places of the values by the names of slots
     */
    record Row(String name, Map<String, List<String>> values, Function<String, Place> places) {

        /** @throws SlotRefused if a value is a structure */
        static Row of(Map<String, ? extends @Nullable Object> tree, Function<String, Place> places) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            tree.forEach((slot, value) -> values.put(slot, scalars(slot, value)));
            return new Row("", values, places);
        }

        Row with(Map<String, List<String>> others) {
            return new Row(name, others, places);
        }

        Place place(String slot) {
            return places.apply(slot);
        }
    }

    /**
     * A set without mappings, of YAML or JSON.
     *
     * @throws SlotRefused if a value is a structure that the model does not have
     */
    static RawSet of(Map<String, ? extends @Nullable Object> tree, Function<String, Place> places) {
        Map<String, @Nullable Object> slots = new LinkedHashMap<>(tree);
        Object prefixes = slots.remove(CURIE_MAP);
        Object definitions = slots.remove(DEFINITIONS);
        return new RawSet(
                Row.of(slots, places),
                prefixes == null ? Map.of() : texts(CURIE_MAP, prefixes),
                items(definitions).stream()
                        .map(item -> texts(DEFINITIONS, item))
                        .toList(),
                List.of());
    }

    RawSet withRows(List<Row> others) {
        return new RawSet(about, prefixes, definitions, others);
    }

    RawSet withPrefixes(Map<String, String> others) {
        return new RawSet(about, others, definitions, rows);
    }

    private static Map<String, String> texts(String slot, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new SlotRefused(slot, "is no map", "write a name and a value, with a colon between them");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, text) -> texts.put(String.valueOf(key), text == null ? "" : scalar(slot, text)));
        return texts;
    }

    /** A single value may stand without its list. */
    private static List<String> scalars(String slot, @Nullable Object value) {
        return items(value).stream()
                .map(item -> scalar(slot, item))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static List<Object> items(@Nullable Object value) {
        List<Object> items = new ArrayList<>();
        if (value instanceof Collection<?> collection) {
            collection.forEach(item -> {
                if (item != null) {
                    items.add(item);
                }
            });
        } else if (value != null) {
            items.add(value);
        }
        return items;
    }

    private static String scalar(String slot, Object value) {
        if (value instanceof Map || value instanceof Collection) {
            throw new SlotRefused(slot, "holds a structure", "write a plain value");
        }
        return value.toString();
    }
}
