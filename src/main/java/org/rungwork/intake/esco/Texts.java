package org.rungwork.intake.esco;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.table.Mojibake;
import org.rungwork.intake.table.Row;
import org.rungwork.intake.table.Text;

/** The names and texts of a row, in the language of its file. */
final class Texts {

    /** Names stand one in a line; in the collections a bar is between them. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\R|\\s\\|\\s");

    private static final String PREFERRED = "preferredLabel";
    private static final Map<String, Node> FURTHER_NAMES =
            Map.of("altLabels", SKOS.altLabel.asNode(), "hiddenLabels", SKOS.hiddenLabel.asNode());
    private static final List<String> FURTHER = List.of("altLabels", "hiddenLabels");
    private static final Map<String, Node> TEXTS = Map.of(
            "scopeNote", SKOS.scopeNote.asNode(),
            "definition", SKOS.definition.asNode(),
            "description", DCTerms.description.asNode(),
            "title", DCTerms.title.asNode());

    private final String language;
    private final Receiver receiver;

    Texts(String language, Receiver receiver) {
        this.language = language;
        this.receiver = receiver;
    }

    void write(Row row, Node concept) {
        Set<String> names = new LinkedHashSet<>();
        tidied(row, PREFERRED, List.of(row.raw(PREFERRED))).forEach(name -> {
            names.add(name);
            write(concept, SKOS.prefLabel.asNode(), name);
        });
        if (names.isEmpty()) {
            row.issue(Code.MISSING_VALUE, PREFERRED, "there is no name", "name it");
        }
        FURTHER.forEach(column -> writeFurther(row, column, concept, names));
        TEXTS.forEach((column, property) -> writeText(row, column, concept, property));
    }

    /** SKOS keeps preferred, other and hidden names apart: what is one of them already is left out. */
    private void writeFurther(Row row, String column, Node concept, Set<String> names) {
        Set<String> further = tidied(row, column, List.of(BETWEEN_NAMES.split(row.raw(column))));
        if (further.removeAll(names)) {
            row.issue(Code.REPEATED_NAME, column, "a name stands in an earlier column as well", "nothing is lost");
        }
        further.forEach(name -> write(concept, FURTHER_NAMES.get(column), name));
        names.addAll(further);
    }

    private static Set<String> tidied(Row row, String column, List<String> names) {
        Set<String> tidied = new LinkedHashSet<>();
        boolean untidy = false;
        for (String name : names) {
            String tidy = tidy(name);
            untidy |= !tidy.equals(name);
            if (!tidy.isEmpty()) {
                tidied.add(tidy);
            }
        }
        if (untidy) {
            row.issue(
                    Code.UNTIDY_TEXT,
                    column,
                    "a name has blanks at its edges or invisible letters",
                    "they are taken away, nothing need be done");
        }
        tellGarbled(row, column);
        return tidied;
    }

    private void writeText(Row row, String column, Node concept, Node property) {
        String text = tidy(row.raw(column));
        if (!text.isEmpty()) {
            write(concept, property, text);
            tellGarbled(row, column);
        }
    }

    private static void tellGarbled(Row row, String column) {
        if (Mojibake.isIn(row.raw(column))) {
            row.issue(
                    Code.GARBLED_TEXT,
                    column,
                    "the text was decoded wrongly before it was published",
                    "it is kept as it is; tell its publisher");
        }
    }

    /** Garbled text keeps its no-break spaces: they are half of a letter, and whoever repairs it needs them. */
    private static String tidy(String text) {
        return Mojibake.isIn(text) ? text.strip() : Text.tidy(text);
    }

    private void write(Node concept, Node property, String text) {
        receiver.triple(concept, property, NodeFactory.createLiteralLang(text, language));
    }
}
