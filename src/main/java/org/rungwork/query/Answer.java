package org.rungwork.query;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;

/** The whole answer to a question, held in memory, that can write itself in several formats. */
public sealed interface Answer {

    /** Media types an answer of this kind can be written in, the preferred one first. */
    List<String> mediaTypes();

    /** @param mediaType one of {@link #mediaTypes()} */
    void write(OutputStream out, String mediaType);

    static Answer of(Query query, QueryExec exec) {
        if (query.isAskType()) {
            return new Truth(exec.ask());
        }
        return query.isSelectType()
                ? new Rows(detached(exec.select()))
                : new Statements(exec.construct(), query.getPrefixMapping().getNsPrefixMap());
    }

    /** TDB looks terms up when they are asked for, which is too late when the transaction is over. */
    private static RowSetRewindable detached(RowSet rows) {
        List<Binding> bindings = rows.stream().map(Binding::detach).toList();
        return RowSetStream.create(rows.getResultVars(), bindings.iterator()).rewindable();
    }

    /** Formats of SELECT and ASK. */
    final class Tables {
        private static final Map<String, Lang> LANGUAGES = Map.of(
                "application/sparql-results+json", ResultSetLang.RS_JSON,
                "application/sparql-results+xml", ResultSetLang.RS_XML,
                "text/csv", ResultSetLang.RS_CSV,
                "text/tab-separated-values", ResultSetLang.RS_TSV);

        private static final List<String> ORDER = List.of(
                "application/sparql-results+json",
                "text/csv",
                "text/tab-separated-values",
                "application/sparql-results+xml");

        private Tables() {}

        private static RowSetWriter writer(String mediaType) {
            Lang language = LANGUAGES.get(mediaType);
            return RowSetWriterRegistry.getFactory(language).create(language);
        }
    }

    /** Rows of a SELECT. */
    record Rows(RowSetRewindable rows) implements Answer {

        public List<String> columns() {
            return rows.getResultVars().stream().map(Var::getName).toList();
        }

        /** Each row by its columns: IRIs whole, literals without language and type; an empty cell is left out. */
        public List<Map<String, String>> texts() {
            rows.reset();
            return rows.stream().map(Rows::texts).toList();
        }

        /** Each row as terms in the order of the columns; null for an empty cell. */
        public List<List<@Nullable Term>> cells() {
            rows.reset();
            return rows.stream().map(this::cells).toList();
        }

        private List<@Nullable Term> cells(Binding row) {
            List<@Nullable Term> cells = new ArrayList<>();
            for (Var column : rows.getResultVars()) {
                Node term = row.get(column);
                cells.add(term == null ? null : Term.of(term));
            }
            return cells;
        }

        private static Map<String, String> texts(Binding row) {
            Map<String, String> texts = new LinkedHashMap<>();
            row.forEach((column, term) ->
                    texts.put(column.getName(), term.isLiteral() ? term.getLiteralLexicalForm() : term.toString()));
            return texts;
        }

        @Override
        public List<String> mediaTypes() {
            return Tables.ORDER;
        }

        @Override
        public void write(OutputStream out, String mediaType) {
            rows.reset();
            RowSet written = mediaType.equals("text/csv") ? SpreadsheetRows.of(rows) : rows;
            Tables.writer(mediaType).write(out, written, ARQ.getContext());
        }
    }

    /** The yes or no of an ASK. */
    record Truth(boolean value) implements Answer {
        @Override
        public List<String> mediaTypes() {
            return Tables.ORDER;
        }

        @Override
        public void write(OutputStream out, String mediaType) {
            Tables.writer(mediaType).write(out, value, ARQ.getContext());
        }
    }

    /** The graph of a CONSTRUCT. */
    record Statements(Graph graph, Map<String, String> prefixes) implements Answer {

        private static final Map<String, Lang> LANGUAGES = Map.of(
                "text/turtle", Lang.TURTLE,
                "application/ld+json", Lang.JSONLD,
                "application/n-triples", Lang.NTRIPLES,
                "application/rdf+xml", Lang.RDFXML);

        public static final List<String> MEDIA_TYPES =
                List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

        @Override
        public List<String> mediaTypes() {
            return MEDIA_TYPES;
        }

        @Override
        public void write(OutputStream out, String mediaType) {
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            RDFWriter.source(graph).lang(LANGUAGES.get(mediaType)).output(out);
        }
    }
}
