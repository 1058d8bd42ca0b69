package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a set as a JSON object with the slots of the set and a list of mappings. */
final class JsonReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String FIX = "write the slots of the set and the list of its mappings as one object";

    private final SourceFile file;
    private final Runnable eachRow;
    private final Issues issues;
    private final Map<String, Place> places = new HashMap<>();

    JsonReader(SourceFile file, Runnable eachRow, Issues issues) {
        this.file = file;
        this.eachRow = eachRow;
        this.issues = issues;
    }

    RawSet read() throws SetRefused, IOException {
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        List<RawSet.Row> rows = new ArrayList<>();
        boolean hasMappings = false;
        try (InputStream in = file.open();
                JsonParser parser = JSON.createParser(in)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                places.put(name, place(parser.currentTokenLocation()));
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("mappings")) {
                    hasMappings = true;
                    readMappings(parser, rows);
                } else {
                    set.put(name, parser.readValueAs(Object.class));
                }
            }
        } catch (JacksonException malformed) {
            throw new SetRefused(place(malformed.getLocation())
                    .issue(
                            Code.SYNTAX,
                            file.name(),
                            "it is no JSON: " + reason(malformed),
                            "correct it at this place"));
        }
        if (!hasMappings) {
            throw refused(
                    Code.WRONG_CONTENT, Place.UNKNOWN, "there is no object with a list that is called mappings", FIX);
        }
        return set(set).withRows(rows);
    }

    /** In words of our own where those of the parser name its classes. */
    private static String reason(JacksonException malformed) {
        return switch (malformed) {
            case StreamConstraintsException limit ->
                "something in it is nested too deeply, or too long a number or name";
            case UnexpectedEndOfInputException end -> "it ends before all that it opens is closed";
            default -> String.valueOf(malformed.getOriginalMessage());
        };
    }

    private RawSet set(Map<String, @Nullable Object> tree) throws SetRefused {
        Object context = tree.remove("@context");
        tree.remove("@type");
        try {
            RawSet set = RawSet.of(tree, this::place);
            return set.prefixes().isEmpty() && context instanceof Map<?, ?> terms
                    ? set.withPrefixes(namespaces(terms))
                    : set;
        } catch (SlotRefused wrong) {
            throw refused(Code.SYNTAX, place(wrong.slot()), String.valueOf(wrong.getMessage()), wrong.fix());
        }
    }

    private void readMappings(JsonParser parser, List<RawSet.Row> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            eachRow.run();
            Place place = place(parser.currentTokenLocation());
            if (!(parser.readValueAs(Object.class) instanceof Map<?, ?> mapping)) {
                issues.add(place.issue(
                        Code.MAPPING, file.name(), "a mapping is no object", "write it as an object with slots"));
                continue;
            }
            Map<String, @Nullable Object> slots = new LinkedHashMap<>();
            mapping.forEach((slot, value) -> slots.put(String.valueOf(slot), value));
            slots.remove("@type");
            try {
                rows.add(RawSet.Row.of(slots, slot -> place));
            } catch (SlotRefused wrong) {
                issues.add(place.issue(Code.MAPPING, file.name(), String.valueOf(wrong.getMessage()), wrong.fix()));
            }
        }
    }

    private static Place place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Place.UNKNOWN
                : Place.of(location.getLineNr(), location.getColumnNr());
    }

    private Place place(String slot) {
        return places.getOrDefault(slot, Place.UNKNOWN);
    }

    private SetRefused refused(Code code, Place place, String message, String fix) {
        return new SetRefused(place.issue(code, file.name(), message, fix));
    }

    /** The prefixes of a JSON-LD context, where a file has one instead of a curie_map. */
    private static Map<String, String> namespaces(Map<?, ?> terms) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        terms.forEach((term, meaning) -> {
            Object iri = meaning instanceof Map<?, ?> definition ? definition.get("@id") : meaning;
            if (iri instanceof String namespace && namespace.matches(".*[/#_:]$") && ValueType.isIri(namespace)) {
                namespaces.put(String.valueOf(term), namespace);
            }
        });
        namespaces.keySet().removeIf(term -> term.startsWith("@") || Prefixes.isKnown(term));
        return namespaces;
    }
}
