package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Metadata of a set as lines of YAML: plain scalars where they can be, else in double quotes, and lists as blocks. */
final class YamlWriter {

    /** Starts as an indicator does, holds what ends a plain scalar, or has blanks at its edges. */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "|[-?:](\\s.*)?|[,\\[\\]{}#&*!|>'\"%@`].*|.*:(\\s.*)?|.*\\s#.*|\\s.*|.*\\s|---.*|\\.\\.\\..*",
            Pattern.DOTALL);

    private static final Resolver TYPES = new Resolver();

    private final List<String> lines = new ArrayList<>();

    Stream<String> lines() {
        return lines.stream();
    }

    /** @param isText whether the value is a text even if it looks like a number or a day */
    void scalar(String key, String value, boolean isText) {
        lines.add(key + ": " + scalar(value, isText));
    }

    void list(String key, List<String> values, boolean isText) {
        lines.add(key + ":");
        values.forEach(value -> lines.add("  - " + scalar(value, isText)));
    }

    /** The entries whose keys are used. */
    void map(String key, Map<String, String> values, Set<String> used) {
        if (values.keySet().stream().anyMatch(used::contains)) {
            lines.add(key + ":");
            values.forEach((name, value) -> {
                if (used.contains(name)) {
                    lines.add("  " + scalar(name, true) + ": " + scalar(value, true));
                }
            });
        }
    }

    void definitions(List<Extension> extensions, UnaryOperator<String> curie) {
        if (!extensions.isEmpty()) {
            lines.add("extension_definitions:");
        }
        for (Extension extension : extensions) {
            lines.add("  - slot_name: " + scalar(extension.name(), true));
            if (!extension.hasDefaultProperty()) {
                lines.add("    property: " + scalar(curie.apply(extension.property()), true));
            }
            if (!extension.typeHint().equals(Extension.STRING)) {
                lines.add("    type_hint: " + scalar(curie.apply(extension.typeHint()), true));
            }
        }
    }

    private static String scalar(String value, boolean isText) {
        boolean looksOtherwise =
                isText && !TYPES.resolve(NodeId.scalar, value, true).equals(Tag.STR);
        return looksOtherwise
                        || !value.chars().allMatch(YamlWriter::isShown)
                        || NOT_PLAIN.matcher(value).matches()
                ? quoted(value)
                : value;
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isShown(c) ? String.valueOf((char) c) : "\\u%04X".formatted(c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a character is one that YAML lets stand for itself on a line. */
    private static boolean isShown(int c) {
        boolean isControl = c < ' ' || c >= 0x7f && c <= 0x9f;
        return !isControl && c != 0x2028 && c != 0x2029 && c != 0xfeff;
    }
}
