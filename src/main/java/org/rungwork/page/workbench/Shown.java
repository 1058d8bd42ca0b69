package org.rungwork.page.workbench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.query.Answer;
import org.rungwork.query.FreeQuery;
import org.rungwork.query.Prefixes;
import org.rungwork.query.Term;
import org.rungwork.request.Address;

/**
 * The beginning of an answer in the page itself, for browsers without scripts.
 *
 * @param columns variables; empty where the answer is no table
 * @param rows cells in the order of the columns, null for an empty one
 * @param truth the answer to an ASK
 * @param turtle the answer as a graph
 * @param cut whether there is more than is shown
 * @param downloads the whole answer in other formats
 */
record Shown(
        List<String> columns,
        List<List<@Nullable Cell>> rows,
        @Nullable Boolean truth,
        @Nullable String turtle,
        boolean cut,
        List<Download> downloads) {

    private static final String TURTLE = "text/turtle";

    /**
     * A term as people read it.
     *
     * @param text short name of an IRI, or the lexical form
     * @param address where an IRI leads to
     * @param note the whole IRI, the language or the datatype
     */
    record Cell(String text, @Nullable String address, String language, String note) {

        static Cell of(Term term, Prefixes prefixes) {
            return switch (term.kind()) {
                case IRI ->
                    new Cell(
                            prefixes.find(term.text()).orElse(term.text()),
                            IriLinks.address(term.text()).orElse(null),
                            "",
                            term.text());
                case LITERAL ->
                    new Cell(
                            term.text(),
                            null,
                            term.language(),
                            term.datatype().isEmpty() ? term.language() : prefixes.write(term.datatype()));
                case BLANK -> new Cell("_:" + term.text(), null, "", "");
                case TRIPLE -> new Cell(term.text(), null, "", "");
            };
        }
    }

    /** @param name of the format, for people */
    record Download(String name, String address) {}

    static Shown of(FreeQuery.Beginning beginning, String query, Prefixes prefixes) {
        return switch (beginning.answer()) {
            case Answer.Rows rows ->
                new Shown(
                        rows.columns(),
                        rows.cells().stream().map(row -> cells(row, prefixes)).toList(),
                        null,
                        null,
                        beginning.cut(),
                        tables(query));
            case Answer.Truth truth -> new Shown(List.of(), List.of(), truth.value(), null, false, tables(query));
            case Answer.Statements statements ->
                new Shown(List.of(), List.of(), null, turtle(statements), beginning.cut(), graphs(query));
        };
    }

    private static List<@Nullable Cell> cells(List<@Nullable Term> row, Prefixes prefixes) {
        return row.stream()
                .map(term -> term == null ? null : Cell.of(term, prefixes))
                .toList();
    }

    private static String turtle(Answer.Statements statements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        statements.write(out, TURTLE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Download> tables(String query) {
        return List.of(
                download("CSV", "csv", query),
                download("TSV", "tsv", query),
                download("JSON", "json", query),
                download("XML", "xml", query));
    }

    private static List<Download> graphs(String query) {
        return List.of(
                download("Turtle", "ttl", query),
                download("JSON-LD", "json-ld", query),
                download("N-Triples", "nt", query),
                download("RDF/XML", "xml", query));
    }

    private static Download download(String name, String format, String query) {
        Address address = Address.of("/sparql").with("query", query).with("output", format);
        return new Download(name, (format.equals("csv") ? address.with("for", "spreadsheet") : address).toString());
    }
}
