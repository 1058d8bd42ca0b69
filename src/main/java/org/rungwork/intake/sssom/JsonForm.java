package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a set as a JSON object with the slots of the set and a list of mappings. */
final class JsonForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SourceFile file;
    private final Runnable eachRow;
    private final List<ImportIssue> issues;

    JsonForm(SourceFile file, Runnable eachRow, List<ImportIssue> issues) {
        this.file = file;
        this.eachRow = eachRow;
        this.issues = issues;
    }

    RawSet read() throws SetRefused, IOException {
        Map<String, Object> set = new LinkedHashMap<>();
        List<RawSet.Row> rows = new ArrayList<>();
        boolean hasMappings = false;
        try (InputStream in = file.open();
                JsonParser parser = JSON.createParser(in)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("mappings")) {
                    hasMappings = true;
                    readMappings(parser, rows);
                } else if (value(parser.readValueAsTree()) instanceof Object value) {
                    set.put(name, value);
                }
            }
        } catch (JacksonException malformed) {
            throw new SetRefused(new ImportIssue(
                    Code.SYNTAX,
                    file.name(),
                    malformed.getLocation() == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(malformed.getLocation().getLineNr()),
                    OptionalLong.empty(),
                    "it is no JSON: " + malformed.getOriginalMessage(),
                    "correct the syntax at this place"));
        }
        if (!hasMappings) {
            throw refused(Code.WRONG_CONTENT, "it is no mapping set: there is no object with a list called mappings");
        }
        Object context = set.remove("@context");
        set.remove("@type");
        try {
            RawSet raw = RawSet.of(set);
            if (raw.prefixes().isEmpty() && context instanceof Map<?, ?> terms) {
                raw = new RawSet(raw.slots(), namespaces(terms), raw.definitions(), raw.header(), raw.rows());
            }
            return raw.withRows(OptionalLong.empty(), rows);
        } catch (IllegalArgumentException wrong) {
            throw refused(Code.SYNTAX, "the metadata cannot be read: " + wrong.getMessage());
        }
    }

    private void readMappings(JsonParser parser, List<RawSet.Row> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            eachRow.run();
            OptionalLong line = OptionalLong.of(parser.currentTokenLocation().getLineNr());
            Object mapping = value(parser.readValueAsTree());
            if (!(mapping instanceof Map<?, ?> slots)) {
                issues.add(issue(line, "a mapping is no object"));
                continue;
            }
            try {
                Map<String, List<String>> values = new LinkedHashMap<>();
                slots.forEach(
                        (name, value) -> values.put(String.valueOf(name), RawSet.scalars(String.valueOf(name), value)));
                values.remove("@type");
                rows.add(new RawSet.Row("", line, values));
            } catch (IllegalArgumentException wrong) {
                issues.add(issue(line, String.valueOf(wrong.getMessage())));
            }
        }
    }

    private ImportIssue issue(OptionalLong line, String message) {
        return new ImportIssue(
                Code.MAPPING, file.name(), line, OptionalLong.empty(), message, "write it as an object with slots");
    }

    private SetRefused refused(Code code, String message) {
        return new SetRefused(ImportIssue.ofFile(
                code, file.name(), message, "write the slots of the set and its mappings as one object"));
    }

    /** Maps, lists and texts; null for null. */
    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.forEachEntry((name, value) -> {
                if (value(value) instanceof Object known) {
                    map.put(name, known);
                }
            });
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> {
                if (value(item) instanceof Object known) {
                    list.add(known);
                }
            });
            return list;
        }
        return node.isNull() ? null : node.asString();
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
