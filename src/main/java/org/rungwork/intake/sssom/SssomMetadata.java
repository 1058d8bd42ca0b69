package org.rungwork.intake.sssom;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The metadata block of an SSSOM table.
 *
 * @param slots the slots of the mapping set; the value of a slot holds for every row that leaves the column empty
 * @param prefixes the curie_map
 * @param lineCount lines the block takes in the file
 */
record SssomMetadata(Map<String, String> slots, Map<String, String> prefixes, int lineCount) {

    private static final int LONGEST_LINE = 10_000;

    SssomMetadata {
        slots = Map.copyOf(slots);
        prefixes = Map.copyOf(prefixes);
    }

    /**
     * Reads the lines that start with {@code #} and leaves the reader at the table's header.
     *
     * @throws IllegalArgumentException if the block is no YAML map
     */
    static SssomMetadata read(BufferedReader in) throws IOException {
        StringBuilder yaml = new StringBuilder();
        int lines = 0;
        in.mark(LONGEST_LINE);
        for (String line = in.readLine(); line != null && line.startsWith("#"); line = in.readLine()) {
            yaml.append(line.substring(1)).append('\n');
            lines++;
            in.mark(LONGEST_LINE);
        }
        in.reset();
        return parse(yaml.toString(), lines);
    }

    private static SssomMetadata parse(String yaml, int lines) {
        Object block;
        try {
            block = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException failure) {
            throw new IllegalArgumentException("the metadata is no YAML: " + failure.getMessage(), failure);
        }
        Map<String, String> slots = new HashMap<>();
        Map<String, String> prefixes = new HashMap<>();
        if (block instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> {
                if (key.equals("curie_map") && value instanceof Map<?, ?> curies) {
                    curies.forEach((prefix, iri) -> prefixes.put(String.valueOf(prefix), String.valueOf(iri)));
                } else if (value instanceof Date date) {
                    slots.put(
                            String.valueOf(key),
                            date.toInstant()
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString());
                } else {
                    slots.put(String.valueOf(key), String.valueOf(value));
                }
            });
        } else if (block != null) {
            throw new IllegalArgumentException("the metadata is no YAML map");
        }
        return new SssomMetadata(slots, prefixes, lines);
    }

    Optional<String> findSlot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /**
     * The IRI behind a CURIE, or the IRI itself.
     *
     * @throws IllegalArgumentException if the prefix is not in the curie_map
     */
    String expand(String reference) {
        int colon = reference.indexOf(':');
        String prefix = colon < 0 ? reference : reference.substring(0, colon);
        if (prefixes.containsKey(prefix)) {
            return prefixes.get(prefix) + reference.substring(colon + 1);
        }
        if (reference.startsWith("http://") || reference.startsWith("https://")) {
            return reference;
        }
        throw new IllegalArgumentException("the prefix of '" + reference + "' is not in the curie_map");
    }
}
