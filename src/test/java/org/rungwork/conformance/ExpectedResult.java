package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.QueryResults;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.ProjectFiles;

/**
 * What a query must answer, as a file of the suites says: rows, a truth value or a graph.
 *
 * @param result the content of the file
 * @param language what an answer is asked for in: that of the file, where it is a language of answers
 * @param base what relative IRIs in an answer are resolved against
 */
record ExpectedResult(QueryExecResult result, Lang language, String base) {

    static ExpectedResult read(Path file, String base) {
        Lang language = RDFLanguages.pathnameToLang(file.toString());
        if (!RDFLanguages.isTriples(language)) {
            return new ExpectedResult(answer(ProjectFiles.read(file), language), language, base);
        }
        Graph graph = RDFParser.source(file).base(base).lang(language).toGraph();
        Model model = ModelFactory.createModelForGraph(graph);
        if (!model.contains(null, RDF.type, ResultSetGraphVocab.ResultSet)) {
            return new ExpectedResult(new QueryExecResult(graph), language, base);
        }
        // rows described in RDF, as endpoints do not answer
        RowSet rows = RowSet.adapt(ResultSetFactory.makeResults(model));
        return new ExpectedResult(new QueryExecResult(rows), ResultSetLang.RS_JSON, base);
    }

    private static QueryExecResult answer(String text, Lang language) {
        if (language.equals(ResultSetLang.RS_CSV)) {
            return new QueryExecResult(CsvRows.read(text));
        }
        return QueryResults.create()
                .forceLang(language)
                .build()
                .readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    String mediaType() {
        return language.getHeaderString();
    }

    void requireEqual(String answer, boolean ordered) {
        if (result.isGraph()) {
            Graph actual = RDFParser.fromString(answer, language).base(base).toGraph();
            assertThat(IsoMatcher.isomorphic(result.graph(), actual)).as(answer).isTrue();
            return;
        }
        QueryExecResult actual = answer(answer, language);
        if (result.isBoolean()) {
            assertThat(actual.booleanResult()).as(answer).isEqualTo(result.booleanResult());
            return;
        }
        // by value: a store may write the number 1.0E6 as 1000000.0e0
        RowSetRewindable expectedRows = result.rowSet().rewindable();
        RowSetRewindable actualRows = actual.rowSet().rewindable();
        assertThat(actualRows.getResultVars()).as(answer).hasSameElementsAs(expectedRows.getResultVars());
        assertThat(
                        ordered
                                ? ResultsCompare.equalsByValueAndOrder(expectedRows, actualRows)
                                : ResultsCompare.equalsByValue(expectedRows, actualRows))
                .as(answer)
                .isTrue();
    }
}
