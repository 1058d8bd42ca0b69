package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements read as numbers. */
class TermIdsTest {

    private final Store store = Store.open(new StoreSettings("memory", Duration.ofMinutes(1)), true);

    @BeforeEach
    void publish() {
        DatasetGraph data = RDFParser.fromString("""
                PREFIX : <http://example/>
                :g1 { :a :p :b , :c . :b :q :c . }
                :g2 { :a :p :b . :b :p 1 . }
                :g3 { :a :p :b . }
                """, Lang.TRIG).toDatasetGraph();
        store.write(draft -> {
            data.find().forEachRemaining(draft::add);
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> union(TermIds ids) {
        List<String> statements = new ArrayList<>();
        ids.scanUnion((subject, predicate, object) -> statements.add(
                local(ids.term(subject)) + " " + local(ids.term(predicate)) + " " + local(ids.term(object))));
        return statements;
    }

    private static String local(Node term) {
        return term.isURI() ? term.getLocalName() : term.getLiteralLexicalForm();
    }

    @Test
    void visitsAStatementOfTheUnionOnceAndThoseOfASubjectTogether() {
        List<String> statements = store.readIds(TermIdsTest::union);

        assertThat(statements).containsExactlyInAnyOrder("a p b", "a p c", "b q c", "b p 1");
        List<String> subjects =
                statements.stream().map(statement -> statement.substring(0, 1)).toList();
        assertThat(subjects).isIn(List.of("a", "a", "b", "b"), List.of("b", "b", "a", "a"));
    }

    @Test
    void leavesGraphsOutOfTheUnion() {
        Node first = SSE.parseNode("<http://example/g1>");

        List<String> without = store.readIds(ids -> union(ids.without(Set.of(first))));
        List<String> within = store.readIds(ids -> union(ids.within(first)));

        assertThat(without).containsExactlyInAnyOrder("a p b", "b p 1");
        assertThat(within).containsExactlyInAnyOrder("a p b", "a p c", "b q c");
    }
}
