package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting and DISTINCT with more rows than stay in memory. */
@Timeout(60)
class SortedRowsTest {

    /** Their pairs are more than three runs. */
    private static final int NODES = 300;

    private static final String PAIRS = "?a <urn:p> ?x . ?b <urn:p> ?y";

    /** A value for each pair, of which no two are the same, in no order. */
    private static final String KEY = "BIND(MD5(CONCAT(STR(?x), '-', STR(?y))) AS ?key)";

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

    @BeforeAll
    static void closeTheEngine() {
        ClosedEngine.close();
    }

    SortedRowsTest() {
        Holdings.unbound(dataset.getContext());
        for (int at = 0; at < NODES; at++) {
            // nodes of each kind survive a file: blank ones, too
            Node subject = at % 2 == 0 ? NodeFactory.createBlankNode() : NodeFactory.createURI("urn:n" + at);
            dataset.getDefaultGraph().add(subject, NodeFactory.createURI("urn:p"), SSE.parseNode(Integer.toString(at)));
        }
    }

    private List<Node> ask(String query, String variable) {
        List<Node> values = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining(row -> values.add(row.get(Var.alloc(variable))));
        }
        return values;
    }

    @Test
    void sortsWhatDoesNotStayInMemory() {
        List<Node> sorted = ask("SELECT * { " + PAIRS + " " + KEY + " } ORDER BY DESC(?key)", "key");

        List<String> keys = sorted.stream().map(Node::getLiteralLexicalForm).toList();
        assertThat(keys).hasSize(NODES * NODES).doesNotHaveDuplicates().isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void termsAreTheSameAfterwards() {
        List<Node> sorted = ask("SELECT * { " + PAIRS + " " + KEY + " } ORDER BY ?key", "a");

        assertThat(new HashSet<>(sorted)).isEqualTo(new HashSet<>(ask("SELECT ?a { ?a ?p ?x }", "a")));
    }

    private Set<Binding> rows(String query) {
        Set<Binding> rows = new HashSet<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The two directions are told apart where else nothing differs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRIPLE(?a, <urn:p>, TRIPLE(?b, <urn:q>, STRLANG(?key, 'x y')))",
                "IRI(CONCAT('_:', STR(?x)))",
                "STRLANGDIR('same', 'ar', IF(?x > 100, 'rtl', 'ltr'))",
                "IF(?x > 100, ?unbound, ?key)"
            })
    void termsThatAQueryMakesAreTheSameAfterwards(String term) {
        String made = "{ " + PAIRS + " " + KEY + " BIND(" + term + " AS ?made) }";
        Set<Binding> expected = rows("SELECT ?a ?key ?made " + made);

        Set<Binding> sorted = rows("SELECT ?a ?key ?made " + made + " ORDER BY ?key");
        Set<Binding> distinct = rows("SELECT DISTINCT ?a ?key ?made " + made);

        // a failure would print all of them
        assertThat(sorted.equals(expected)).isTrue();
        assertThat(distinct.equals(expected)).isTrue();
    }

    /** Each row of two terms that are the same is another one. */
    @Test
    void rowsOfEqualTermsAreToldApartQuickly() {
        List<Node> keys = ask("SELECT DISTINCT ?key ?same { " + PAIRS + " " + KEY + " BIND(?key AS ?same) }", "key");

        assertThat(keys).hasSize(NODES * NODES).doesNotHaveDuplicates();
    }

    /** Rows come twice, the second time in another place. */
    @Test
    void theOrderOfWhatIsNotShownStays() {
        String twice = "{ { " + PAIRS + " BIND(?x * 1000 + ?y AS ?place) } UNION { " + PAIRS
                + " BIND(?x * 1000 + ?y - 10000 AS ?place) } }";

        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query("SELECT DISTINCT ?x ?y " + twice + " ORDER BY DESC(?place)")
                .build()) {
            execution.select().forEachRemaining(rows::add);
        }

        List<Integer> places = rows.stream()
                .map(row -> number(row, "x") * 1000 + number(row, "y"))
                .toList();
        assertThat(places)
                .hasSize(NODES * NODES)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    private static int number(Binding row, String variable) {
        return Integer.parseInt(row.get(variable).getLiteralLexicalForm());
    }

    /** Each fiftieth row is another one, and long: 108 MB in all, of which at most 30 come with any 25,000 rows. */
    @Test
    void whatDistinctKeepsIsBounded() {
        String text = "BIND(IF(?y IN (0, 50, 100, 150, 200, 250), CONCAT('" + "a".repeat(60_000)
                + "', STR(?x), '-', STR(?y)), '') AS ?text)";

        Holdings.bound(dataset.getContext(), new Holdings.Share(95_000_000, 1L << 30));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ask("SELECT DISTINCT ?text { " + PAIRS + " " + text + " }", "text"))
                .withMessageContaining("holds too much at once");
    }

    /** @param most bytes in memory; all rows would be 36 million, twice that where they are kept twice */
    @ParameterizedTest
    @CsvSource({
        "SELECT DISTINCT * { PAIRS }, 24_000_000",
        "SELECT DISTINCT * { PAIRS } ORDER BY ?y, 38_000_000",
        "SELECT * { PAIRS } ORDER BY ?y, 13_000_000"
    })
    void rowsOnTheDiskAreNotInMemory(String query, String most) {
        Holdings.bound(dataset.getContext(), new Holdings.Share(Long.parseLong(most.replace("_", "")), 1L << 30));

        assertThat(ask(query.replace("PAIRS", PAIRS), "a")).hasSize(NODES * NODES);
    }

    /** Four, one after the other, each of which alone holds 10 million bytes. */
    @Test
    void whatIsDoneIsNotInMemoryAnyMore() {
        String pairs = "{ SELECT DISTINCT ?a ?b { " + PAIRS + " } }";

        Holdings.bound(dataset.getContext(), new Holdings.Share(24_000_000, 1L << 30));

        assertThat(ask("SELECT * { " + String.join(" UNION ", Collections.nCopies(4, pairs)) + " }", "a"))
                .hasSize(4 * NODES * NODES);
    }

    /** Each pair twice, the second time when all of them were there once. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ORDER BY ?key", "ORDER BY DESC(STR(?a))"})
    void givesEachRowOnce(String order) {
        String twice = "{ " + PAIRS + " } UNION { " + PAIRS + " }";

        List<Node> keys = ask("SELECT DISTINCT ?a ?b ?key { { " + twice + " } " + KEY + " } " + order, "key");

        assertThat(keys).hasSize(NODES * NODES).doesNotHaveDuplicates();
        if (order.equals("ORDER BY ?key")) {
            assertThat(keys.stream().map(Node::getLiteralLexicalForm).toList()).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { " + PAIRS + " } ORDER BY ?y",
                "SELECT DISTINCT * { " + PAIRS + " } OFFSET 100000000",
                "SELECT * { { SELECT DISTINCT ?a ?b { " + PAIRS + " } LIMIT 100000000 } FILTER(?a = ?b) }"
            })
    void theDiskIsBounded(String query) {
        Holdings.bound(dataset.getContext(), new Holdings.Share(1L << 30, 100_000));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ask(query, "a"))
                .withMessageContaining("sorts too much, more than 100 kB");
    }

    /** Four, one after the other, of which each alone takes more than a third of what all together may. */
    @Test
    void whatIsDoneIsNotCountedAnyMore() {
        String pairs = "{ SELECT ?a ?b { " + PAIRS + " } ORDER BY ?y }";

        Holdings.bound(dataset.getContext(), new Holdings.Share(1L << 30, 4_000_000));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ask("SELECT * " + pairs, "a"));
        Holdings.bound(dataset.getContext(), new Holdings.Share(1L << 30, 12_000_000));
        List<Node> rows = ask("SELECT * { " + String.join(" UNION ", Collections.nCopies(4, pairs)) + " }", "a");

        assertThat(rows).hasSize(4 * NODES * NODES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { " + PAIRS + " . ?c <urn:p> ?z } ORDER BY ?z ?x",
                "SELECT DISTINCT * { " + PAIRS + " . ?c <urn:p> ?z } OFFSET 100000000"
            })
    void endsWhateverItIsDoing(String query) throws Exception {
        for (int round = 0; round < 10; round++) {
            QueryExec execution = QueryExec.dataset(dataset)
                    .query(query)
                    .timeout(1, TimeUnit.MINUTES)
                    .build();
            Thread end = Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
                } catch (InterruptedException hurry) {
                    Thread.currentThread().interrupt();
                }
                execution.abort();
            });

            try (execution) {
                assertThatExceptionOfType(QueryCancelledException.class).isThrownBy(() -> {
                    RowSet rows = execution.select();
                    rows.forEachRemaining(row -> {});
                });
            }
            end.join();
        }
    }
}
