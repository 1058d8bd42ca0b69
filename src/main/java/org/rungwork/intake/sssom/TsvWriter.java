package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set as a canonical table: one order of slots, columns and rows, and nothing that is not used. */
final class TsvWriter {

    private static final int DECIMALS = 3;
    /** The columns of a set without mappings, which would have none. */
    private static final List<Slot> REQUIRED =
            List.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID, Slot.MAPPING_JUSTIFICATION);

    private final MappingSet set;
    private final Condensed condensed;
    private final Set<String> usedPrefixes = new TreeSet<>();
    private final List<Slot> columns;
    private final List<Extension> extensions;

    TsvWriter(MappingSet set) {
        this.set = set;
        condensed = Condensed.of(set);
        columns = set.mappings().isEmpty()
                ? REQUIRED
                : Arrays.stream(Slot.values()).filter(condensed::uses).toList();
        extensions = set.extensions().stream()
                .filter(one -> set.values().extensions().containsKey(one.name()) || condensed.uses(one))
                .sorted(Comparator.comparing(Extension::property))
                .toList();
    }

    void write(OutputStream out) throws IOException {
        // rows and metadata first, since they tell which prefixes are used
        List<String> rows = rows();
        YamlWriter metadata = metadata();
        YamlWriter yaml = new YamlWriter();
        set.find(Slot.SSSOM_VERSION).ifPresent(version -> yaml.scalar("sssom_version", version, false));
        yaml.map("curie_map", set.prefixes().declared(), usedPrefixes);
        StringBuilder text = new StringBuilder();
        Stream.concat(yaml.lines(), metadata.lines())
                .forEach(line -> text.append('#').append(line).append('\n'));
        text.append(header()).append('\n');
        rows.forEach(row -> text.append(row).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private YamlWriter metadata() {
        YamlWriter yaml = new YamlWriter();
        for (Slot slot : Slot.ofSet()) {
            List<String> values = condensed.values().all(slot).stream()
                    .map(value -> cellValue(slot, value))
                    .toList();
            boolean isText = slot.type() == ValueType.TEXT || slot.type() == ValueType.URI;
            if (slot != Slot.SSSOM_VERSION && !values.isEmpty()) {
                if (slot.hasManyValues()) {
                    yaml.list(slot.slotName(), values, isText);
                } else {
                    yaml.scalar(slot.slotName(), values.getFirst(), isText);
                }
            }
        }
        yaml.definitions(extensions, this::curie);
        for (Extension extension : extensions) {
            String value = set.values().extensions().get(extension.name());
            if (value != null) {
                yaml.scalar(
                        extension.name(),
                        cellValue(extension, value),
                        extension.typeHint().equals(Extension.STRING));
            }
        }
        return yaml;
    }

    private String header() {
        return Stream.concat(
                        columns.stream().map(Slot::slotName),
                        extensions.stream().filter(condensed::uses).map(Extension::name))
                .collect(Collectors.joining("\t"));
    }

    /** Sorted by their values, not by how a value is quoted. */
    private List<String> rows() {
        List<Extension> own = extensions.stream().filter(condensed::uses).toList();
        List<List<String>> rows = new ArrayList<>();
        for (SlotValues values : condensed.rows()) {
            List<String> row = new ArrayList<>();
            columns.forEach(slot -> row.add(cell(slot, values.all(slot))));
            for (Extension extension : own) {
                String value = values.extensions().getOrDefault(extension.name(), "");
                row.add(value.isEmpty() ? "" : cellValue(extension, value));
            }
            rows.add(row);
        }
        rows.sort((left, right) -> Arrays.compare(left.toArray(String[]::new), right.toArray(String[]::new)));
        return rows.stream()
                .map(row -> row.stream().map(TsvWriter::quoted).collect(Collectors.joining("\t")))
                .toList();
    }

    private String cell(Slot slot, List<String> values) {
        return values.stream()
                .map(value -> cellValue(slot, value))
                .map(value -> slot.hasManyValues() ? value.replace("\\", "\\\\").replace("|", "\\|") : value)
                .collect(Collectors.joining("|"));
    }

    private String cellValue(Slot slot, String value) {
        return switch (slot.type()) {
            case REFERENCE -> curie(value);
            case SHARE, AGREEMENT -> ValueType.plain(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP));
            case URI, TEXT, DATE, VERSION, ENTITY_TYPE, MODIFIER, CARDINALITY -> value;
        };
    }

    private String cellValue(Extension extension, String value) {
        return extension.isReference() ? curie(value) : value;
    }

    private String curie(String iri) {
        String curie = set.prefixes()
                .contract(iri)
                .orElseThrow(() -> new IllegalArgumentException("No prefix fits <" + iri
                        + ">, and a table has CURIEs only; declare a prefix, or choose JSON or RDF"));
        usedPrefixes.add(curie.substring(0, curie.indexOf(':')));
        return curie;
    }

    private static String quoted(String cell) {
        boolean needsQuotes = cell.chars().anyMatch(c -> c == '"' || c == '\t' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
