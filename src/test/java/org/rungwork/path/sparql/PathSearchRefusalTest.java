package org.rungwork.path.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What SERVICE path:search refuses, and what it says then. */
class PathSearchRefusalTest {

    private static final String EDGES = ":ab :from :a ; :to :b ; :cost 1 . :bc :from :b ; :to :c ; :cost 1 .";
    private static final String NEEDED = "path:source :a ; path:target :c ; path:start ?from ; path:end ?to";
    private static final String PATTERN = "?edge :from ?from ; :to ?to ; :cost ?cost .";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "path:colour :red            | path:colour is no option of path:search. There are path:source, path:target",
                "path:selector \"SHORTEST 0\" | path:selector takes \"ANY\", \"SHORTEST k\" with k of at least 1",
                "path:selector \"BEST\"       | and not \"BEST\"",
                "path:mode \"HOP\"            | path:mode takes \"WALK\" or \"TRAIL\" or \"ACYCLIC\" or \"SIMPLE\", and not \"HOP\"",
                "path:mode :walk             | path:mode takes a string",
                "path:direction \"up\"        | path:direction takes \"FORWARD\" or \"BACKWARD\" or \"BOTH\"",
                "path:rows \"edge\"           | path:rows takes \"STEP\" or \"PATH\"",
                "path:minLength -1           | path:minLength takes a whole number from 0 to 1000000",
                "path:minLength 3 ; path:maxLength 2 | path:minLength 3 is more than path:maxLength 2",
                "path:maxLength 0            | without it a path has at least 1 step",
                "path:maxLength 1.5          | path:maxLength takes a whole number from 0 to 1000000, and not 1.5",
                "path:maxPaths 0             | path:maxPaths takes a whole number from 1 to 100000",
                "path:maxPaths 100001        | path:maxPaths takes a whole number from 1 to 100000",
                "path:maxVisited \"many\"     | path:maxVisited takes a whole number from 1 to 10000000, and not \"many\"",
                "path:maxPaths 1, 2          | path:maxPaths may be given once only",
                "path:maxCost -1             | path:maxCost takes a number of at least 0",
                "path:maxCost \"cheap\"       | path:maxCost takes a number of at least 0",
                "path:budget ?cost           | path:budget names the variable of the pattern that adds up, and path:maxBudget",
                "path:maxBudget 3            | give both or none",
                "path:budget ?cost ; path:maxBudget \"x\" | path:maxBudget takes a number",
                "path:selector \"ALL\" ; path:mode \"WALK\" | needs path:maxLength",
                "path:weight ?price          | path:weight ?price: the pattern in the SERVICE does not bind ?price",
                "path:weight 3               | path:weight names a variable, and not 3",
                "path:budget ?hours ; path:maxBudget 3 | path:budget ?hours: the pattern in the SERVICE does not bind ?hours",
                "path:onMissing \"ignore\"    | path:onMissing takes \"error\", \"skip\" or a number of at least 0",
                "path:onMissing -2           | path:onMissing takes",
                "path:avoid ?nowhere         | path:avoid ?nowhere is not bound by the part of the query before",
                "path:via ?nowhere           | path:via ?nowhere is not bound",
                "path:total ?from            | path:total ?from: the variable stands for something else already",
                "path:total ?x ; path:length ?x | path:total ?x: the variable stands for something else already",
                "path:stepIndex ?n ; path:rows \"path\" | path:stepIndex and path:cost tell of single steps",
            })
    void refusesWrongOptions(String option, String complaint) {
        assertThatExceptionOfType(PathSearchException.class)
                .isThrownBy(() -> search("[] " + NEEDED + " ; " + option + " . " + PATTERN))
                .withMessageContaining(complaint.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path:source :a ; path:target :c ; path:end ?to      | path:start is missing",
                "path:source :a ; path:target :c ; path:start ?from  | path:end is missing",
                "path:target :c ; path:start ?from ; path:end ?to    | path:source is missing",
                "path:source :a ; path:start ?from ; path:end ?to    | path:target is missing",
                "path:source :a ; path:target :c ; path:start ?x ; path:end ?to | path:start ?x: the pattern",
                "path:source :a ; path:target :c ; path:start ?to ; path:end ?to | name the same variable",
                "path:source ?from ; path:target :c ; path:start ?from ; path:end ?to | path:source ?from: inside the SERVICE",
                "path:source :a ; path:target ?n ; path:start ?from ; path:end ?to ; path:length ?n | path:target ?n",
                "path:source :a, ?x ; path:target :c ; path:start ?from ; path:end ?to | path:source ?x is not bound",
            })
    void refusesMissingOnes(String options, String complaint) {
        assertThatExceptionOfType(PathSearchException.class)
                .isThrownBy(() -> search("[] " + options + " . " + PATTERN))
                .withMessageContaining(complaint.strip());
    }

    @Test
    void refusesOptionsThatHangOnSeveralNodes() {
        assertThatThrownBy(() -> search("[] " + NEEDED + " . [] path:maxLength 3 . " + PATTERN))
                .isInstanceOf(PathSearchException.class)
                .hasMessageContaining("path:maxLength hangs on another node");
        assertThatThrownBy(() -> search("?options " + NEEDED + " . " + PATTERN))
                .hasMessageContaining("on one blank node");
    }

    @Test
    void namesTheEdgeWithoutAUsableWeight() {
        String search = "SELECT * { SERVICE path:search { [] " + NEEDED
                + " ; path:weight ?cost . ?edge :from ?from ; :to ?to OPTIONAL { ?edge :cost ?cost } } }";

        assertThatThrownBy(() -> Asking.MEMORY.ask(EDGES + " :cd :from :c ; :to :d .", search))
                .hasMessageContaining("The edge from <http://example.org/c> to <http://example.org/d> has no ?cost");
        assertThatThrownBy(() -> Asking.MEMORY.ask(EDGES + " :cd :from :c ; :to :d ; :cost -2 .", search))
                .hasMessageContaining("has -2 as ?cost, which is no number of at least 0");
        assertThatThrownBy(() -> Asking.MEMORY.ask(EDGES + " :cd :from :c ; :to :d ; :cost \"high\" .", search))
                .hasMessageContaining("has \"high\" as ?cost")
                .hasMessageContaining("path:onMissing");
    }

    @Test
    void refusesEdgesThatLackANode() {
        assertThatThrownBy(() -> Asking.MEMORY.ask(
                        EDGES + " :cd :from :c .",
                        "SELECT * { SERVICE path:search { [] " + NEEDED
                                + " . ?edge :from ?from OPTIONAL { ?edge :to ?to } } }"))
                .hasMessageContaining("leaves ?to unbound");
    }

    @Test
    void refusesNumbersThatCannotBeAddedExactly() {
        String data = EDGES.replace(":cost 1 . :bc", ":cost 0.3333333333333333333333 . :bc");

        assertThatThrownBy(() -> Asking.MEMORY.ask(
                        data,
                        "SELECT * { SERVICE path:search { [] " + NEEDED + " ; path:weight ?cost . " + PATTERN + " } }"))
                .isInstanceOf(PathSearchException.class)
                .hasMessageContaining("ROUND");
        String large = EDGES.replace(":cost 1", ":cost 9000000000000000000");
        assertThatThrownBy(() -> Asking.MEMORY.ask(
                        large,
                        "SELECT * { SERVICE path:search { [] " + NEEDED + " ; path:weight ?cost . " + PATTERN + " } }"))
                .isInstanceOf(PathSearchException.class)
                .hasMessageContaining("Round");
    }

    @Test
    void saysWhichLimitWasHit() {
        String data = EDGES + " :ac :from :a ; :to :c ; :cost 5 .";
        String search = "[] " + NEEDED + " ; path:selector \"ALL\" ; %s . " + PATTERN;

        assertThatThrownBy(() -> search(data, search.formatted("path:maxPaths 1")))
                .isInstanceOf(PathSearchException.class)
                .hasMessageContaining("There are more paths than the 1 of path:maxPaths. Raise it")
                .hasMessageContaining("path:truncated ?truncated");
        assertThatThrownBy(() -> search(data, search.formatted("path:maxVisited 1")))
                .hasMessageContaining("gave up after the 1 partial paths of path:maxVisited");
    }

    @Test
    void refusesMoreEdgesThanItHolds() {
        String nodes = IntStream.range(0, 1500).mapToObj(node -> ":n" + node).collect(Collectors.joining(" "));

        assertThatThrownBy(
                        () -> search("[] " + NEEDED + " . VALUES ?from { " + nodes + " } VALUES ?to { " + nodes + " }"))
                .isInstanceOf(PathSearchException.class)
                .hasMessageContaining("more than 2000000 solutions");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAGraphAroundButNotInside(Asking engine) {
        String options = "SERVICE path:search { [] " + NEEDED + " ; path:stepIndex ?step . ";
        DatasetGraph dataset = engine.load("");
        Txn.executeWrite(
                dataset,
                () -> UpdateExec.dataset(dataset)
                        .update("PREFIX : <http://example.org/> INSERT DATA { GRAPH :g { " + EDGES
                                + " } GRAPH :h { :ac :from :a ; :to :c } }")
                        .execute());

        List<String> inside = engine.ask(
                dataset, "SELECT ?from ?to { " + options + "GRAPH :g { " + PATTERN + " } } } ORDER BY ?step");
        List<String> from =
                engine.ask(dataset, "SELECT ?from ?to FROM :g { " + options + PATTERN + " } } ORDER BY ?step");

        assertThat(inside).containsExactly("a b", "b c");
        assertThat(from).containsExactly("a b", "b c");
        assertThatThrownBy(() -> engine.ask(dataset, "SELECT * { GRAPH :g { " + options + PATTERN + " } } }"))
                .isInstanceOf(PathSearchException.class)
                .hasMessageContaining("put the GRAPH inside");
        assertThatThrownBy(() -> engine.ask(
                        dataset, "SELECT * { GRAPH ?g { OPTIONAL { { SELECT * { " + options + PATTERN + " } } } } } }"))
                .hasMessageContaining("put the GRAPH inside");
    }

    @Test
    void isNotHiddenBySilent() {
        assertThatThrownBy(() -> Asking.MEMORY.ask(
                        EDGES,
                        "SELECT * { SERVICE SILENT path:search { [] " + NEEDED + " ; path:mode \"x\" . " + PATTERN
                                + " } }"))
                .isInstanceOf(PathSearchException.class);
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheQueryWhileItSearches(Asking engine) {
        StringBuilder complete = new StringBuilder();
        for (int from = 0; from < 14; from++) {
            for (int to = 0; to < 14; to++) {
                complete.append(":n%1$d :to :n%2$d .%n".formatted(from, to));
            }
        }
        // through a dead end: many paths seem to pass it, and none does
        complete.append(":n2 :to :deadEnd . :deadEnd :to :n2 .");
        String query = """
                SELECT * { SERVICE path:search { [] path:source :n0 ; path:target :n1 ; path:via :deadEnd ;
                  path:maxVisited 10000000 ; path:start ?from ; path:end ?to . ?from :to ?to } }""";

        assertCancelled(engine, complete.toString(), query);
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheQueryWhileItReadsEdges(Asking engine) {
        StringBuilder many = new StringBuilder();
        for (int number = 0; number < 300; number++) {
            many.append(":n%1$d :to :n%1$d .%n".formatted(number));
        }
        String query = """
                SELECT * { SERVICE path:search { [] path:source :n0 ; path:target :n1 ; path:start ?from ; path:end ?to .
                  ?from :to ?x . ?y :to ?z . ?u :to ?v . ?w :to ?to FILTER(STR(?x) = CONCAT(STR(?y), STR(?u), STR(?w))) } }""";

        assertCancelled(engine, many.toString(), query);
    }

    private static void assertCancelled(Asking engine, String data, String query) {
        DatasetGraph dataset = engine.load(data);
        dataset.begin(TxnType.READ);
        try (QueryExec execution = engine.exec(dataset, query, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> execution.select().hasNext()).isInstanceOf(QueryCancelledException.class);
        } finally {
            dataset.end();
        }
    }

    private static List<String> search(String block) {
        return search(EDGES, block);
    }

    private static List<String> search(String data, String block) {
        return Asking.MEMORY.ask(data, "SELECT * { SERVICE path:search { " + block + " } }");
    }
}
