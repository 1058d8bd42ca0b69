package org.rungwork.intake.skos;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.table.Mojibake;
import org.rungwork.intake.table.Row;
import org.rungwork.intake.table.Table;
import org.rungwork.intake.table.Table.Form;
import org.rungwork.intake.table.Text;
import org.rungwork.model.Languages;
import org.rungwork.model.Taxonomy;

/**
 * Reads further labels of concepts that another taxonomy describes, from a table: uri, lang (BCP 47), role (pref or alt)
 * and label; other columns are passed over. SKOS allows one preferred label in a language, so that the first one counts.
 */
public final class LabelsReader implements TaxonomyReader {

    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(tsv|csv)");
    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final List<String> COLUMNS = List.of("uri", "lang", "role", "label");

    @Override
    public String kind() {
        return "labels";
    }

    /**
     * Which labels were delivered.
     *
     * @param options version, which must be there; name, by default esco-labels; title, publisher, licence, attribution,
     *     homepage
     */
    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        String name = options.getOrDefault("name", "esco-labels");
        if (!options.containsKey("version")) {
            throw new IllegalArgumentException(
                    "Tables of labels do not tell their version: give it with the option version");
        }
        String version = options.get("version");
        return Taxonomy.of(name, version, options);
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        List<SourceFile> tables = delivery.list(TABLE);
        if (tables.isEmpty()) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE,
                    delivery.name(),
                    "there is no table of labels",
                    "deliver a .tsv or .csv file with the columns " + String.join(", ", COLUMNS)));
        }
        List<SourceFile> sound = tables.stream()
                .filter(table -> Table.hasHeader(table, form(table), COLUMNS, receiver))
                .toList();
        Labels labels = new Labels(receiver);
        sound.forEach(table -> Table.read(table, form(table), COLUMNS, receiver, labels::take));
    }

    private static Form form(SourceFile table) {
        return table.fileName().toLowerCase(Locale.ROOT).endsWith(".csv") ? Form.COMMA : Form.TAB;
    }

    /** Remembers the preferred labels, by concept and language. */
    private static final class Labels {

        private final Receiver receiver;
        private final Map<String, String> preferred = new HashMap<>();

        Labels(Receiver receiver) {
            this.receiver = receiver;
        }

        void take(Row row) {
            if (isSound(row)) {
                String label = label(row);
                String place = row.get("uri") + " " + row.get("lang").toLowerCase(Locale.ROOT);
                String first = preferred.get(place);
                if (label.equals(first)) {
                    row.issue(
                            Code.REPEATED_NAME,
                            "label",
                            "'" + label + "' is the preferred label already",
                            "nothing is lost");
                } else if (row.get("role").equals("alt")) {
                    write(row, SKOS.altLabel.asNode(), label);
                } else if (first != null) {
                    row.issue(
                            Code.DUPLICATE_ID,
                            "label",
                            "'" + first + "' is the preferred label in this language already",
                            "'" + label + "' is kept as a further label");
                    write(row, SKOS.altLabel.asNode(), label);
                } else {
                    preferred.put(place, label);
                    write(row, SKOS.prefLabel.asNode(), label);
                }
            }
        }

        private void write(Row row, Node property, String label) {
            receiver.triple(
                    NodeFactory.createURI(row.get("uri")),
                    property,
                    NodeFactory.createLiteralLang(label, row.get("lang")));
        }

        private static boolean isSound(Row row) {
            if (!IRI.matcher(row.get("uri")).matches()) {
                row.issue(Code.MALFORMED_ID, "uri", "'" + row.get("uri") + "' is no IRI", "correct it");
            } else if (!Languages.isTag(row.get("lang"))) {
                row.issue(
                        Code.UNKNOWN_VALUE,
                        "lang",
                        "'" + row.get("lang") + "' is no language tag",
                        "use a tag of BCP 47, such as fr or pt-BR");
            } else if (!row.get("role").equals("pref") && !row.get("role").equals("alt")) {
                row.issue(
                        Code.UNKNOWN_VALUE,
                        "role",
                        "'" + row.get("role") + "' is neither pref nor alt",
                        "use one of them");
            } else if (row.get("label").isEmpty()) {
                row.issue(Code.MISSING_VALUE, "label", "the cell is empty", "fill it in");
            } else {
                return true;
            }
            return false;
        }

        private static String label(Row row) {
            String raw = row.raw("label");
            if (Mojibake.isIn(raw)) {
                row.issue(
                        Code.GARBLED_TEXT,
                        "label",
                        "the text was decoded wrongly before it was published",
                        "it is kept as it is; tell its publisher");
                return raw.strip();
            }
            String tidy = Text.tidy(raw);
            if (!tidy.equals(raw)) {
                row.issue(
                        Code.UNTIDY_TEXT,
                        "label",
                        "the name has blanks at its edges or invisible letters",
                        "they are taken away, nothing need be done");
            }
            return tidy;
        }
    }
}
