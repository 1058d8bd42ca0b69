package org.rungwork.intake.crosswalk;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A map of a YAML file.
 *
 * @param where the keys that lead to the map, for messages; empty for the whole file
 * @param values by key
 */
record Settings(String where, Map<?, ?> values) {

    /** @throws IllegalArgumentException if the text is no YAML map */
    static Settings parse(String yaml) {
        try {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> map) {
                return new Settings("", map);
            }
        } catch (YAMLException failure) {
            throw new IllegalArgumentException(
                    "The description of the table is no YAML: " + failure.getMessage(), failure);
        }
        throw new IllegalArgumentException("The description of the table is no YAML map");
    }

    /** @throws IllegalArgumentException if the key has no value */
    String text(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(Settings::text);
    }

    private static String text(Object value) {
        // YAML knows days, and the loader makes instants of them
        return value instanceof Date day
                ? day.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()
                : value.toString();
    }

    /** @throws IllegalArgumentException if the key has no map */
    Settings map(String key) {
        if (values.get(key) instanceof Map<?, ?> map) {
            return new Settings(where + key + ".", map);
        }
        throw missing(key);
    }

    /** @throws IllegalArgumentException if the key has no regular expression */
    Pattern pattern(String key) {
        try {
            return Pattern.compile(text(key));
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException(
                    where + key + " is no regular expression: " + malformed.getMessage(), malformed);
        }
    }

    /** All values as texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(String.valueOf(key), text(value)));
        return texts;
    }

    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("The description of the table leaves out " + where + key);
    }
}
