package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyPathTest {

    private static final List<String> PATHS = List.of(
            ":p+",
            ":p*",
            "^:p+",
            "^:p*",
            "(^:p)+",
            "(:p|:q)+",
            "(:p|^:q)*",
            "(:p/:q)*",
            "(:p/:q)+",
            "!(:p)+",
            "!(^:p)*",
            "(:p+|:q)*",
            "(:p*/^:q)+",
            "^((:p/:q?)+)",
            "(:p+|:q)",
            ":p{2,3}",
            ":p{*}",
            "(:p|:q){+}");

    private static final List<String> PATTERNS = List.of(
            ":n0 PATH ?y",
            "?x PATH :n0",
            "?x PATH 01",
            "?x PATH 'a'",
            ":n0 PATH :n1",
            ":n0 PATH :n0",
            ":n1 PATH 1",
            ":absent PATH ?y",
            "?x PATH :absent",
            ":absent PATH :absent",
            "?x PATH ?y",
            "?x PATH ?x",
            "?x :q ?z . ?z PATH ?y",
            "?z :q ?x . ?y PATH ?x");

    private static final List<String> DATASETS = List.of(
            "SELECT * { PATTERN }",
            "SELECT * { GRAPH :g0 { PATTERN } }",
            "SELECT * { GRAPH ?g { PATTERN } }",
            "SELECT * FROM :g0 FROM :g2 { PATTERN }",
            "SELECT * FROM :g0 FROM NAMED :g1 { GRAPH ?g { PATTERN } }");

    private static final List<Query> QUERIES = PATHS.stream()
            .flatMap(path -> PATTERNS.stream().map(pattern -> pattern.replace("PATH", path)))
            .flatMap(pattern -> DATASETS.stream().map(dataset -> dataset.replace("PATTERN", pattern)))
            .map(PropertyPathTest::query)
            .toList();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesTheRowsOfArqInTheStorage(boolean unionDefaultGraph) {
        Random random = new Random(20);
        List<Quad> before = List.of();
        try (Store store = store(unionDefaultGraph)) {
            for (int graph = 0; graph < 100; graph++) {
                List<Quad> quads = quads(random);
                store.apply(new ChangeSet(quads, before));
                before = quads;

                store.read(dataset -> {
                    for (int i = 0; i < 40; i++) {
                        Query query = QUERIES.get(random.nextInt(QUERIES.size()));
                        assertThat(rows(store.queryExec(dataset, query)))
                                .as("%s in %s", query, quads)
                                .isEqualTo(rows(exec(store, dataset, query, OpExecutorTDB2.OpExecFactoryTDB)));
                    }
                    return true;
                });
            }
        }
    }

    /** Long enough to leave the index for the table of all links. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { :n0 :p+ ?y }",
                "SELECT * { ?x :p* :n0 }",
                "SELECT * { ?x :p+ ?x }",
                "SELECT * { ?x (:p|^:q)+ ?y }",
                "SELECT * { ?x :q/:p* ?y . ?y :q ?x }",
                "SELECT * { ?z :q ?x . ?x :p+ :n1 }",
                "SELECT * { GRAPH ?g { ?x ^:p+ ?y } }",
                "SELECT * FROM :g1 { ?x :p+ ?y }"
            })
    void givesTheRowsOfArqInLongSearches(String text) {
        Query query = query(text);
        Random random = new Random(22);
        List<Quad> quads = Stream.generate(() -> Quad.create(
                        node("g" + random.nextInt(2)),
                        node("n" + random.nextInt(150)),
                        node(random.nextInt(4) < 3 ? "p" : "q"),
                        node("n" + random.nextInt(150))))
                .limit(300)
                .toList();
        try (Store store = store(true)) {
            store.apply(new ChangeSet(quads, List.of()));

            store.read(dataset -> assertThat(rows(store.queryExec(dataset, query)))
                    .isNotEmpty()
                    .isEqualTo(rows(exec(store, dataset, query, OpExecutorTDB2.OpExecFactoryTDB))));
        }
    }

    @Test
    void givesTheRowsOfArqInAStagedDataset() {
        Random random = new Random(21);
        try (Store store = store(true)) {
            store.apply(new ChangeSet(quads(random), List.of()));

            store.read(dataset -> {
                for (int graph = 0; graph < 100; graph++) {
                    StagedDataset staged = new StagedDataset(dataset, true);
                    List<Quad> quads = quads(random);
                    quads.stream().filter(quad -> !quad.isDefaultGraph()).forEach(staged::add);
                    for (int i = 0; i < 20; i++) {
                        Query query = QUERIES.get(random.nextInt(QUERIES.size()));
                        assertThat(rows(store.queryExec(staged, query)))
                                .as("%s in %s", query, quads)
                                .isEqualTo(rows(exec(store, staged, query, OpExecutor.stdFactory)));
                    }
                }
                return true;
            });
        }
    }

    /** ARQ's recursion overflows the stack at about half of this. */
    @Test
    void followsAChainOfAnyLength() {
        Map<String, Long> rows = Map.of(
                ":n0 :p+ ?x", 200_000L,
                ":n0 :p* ?x", 200_001L,
                "?x (:p|:q)+ :n200000", 200_000L,
                ":n0 (:p/:p)+ ?x", 100_000L,
                ":n0 (:p+|:q) ?x", 200_000L,
                ":n0 :p+ :n200000", 1L);
        try (Store store = store(false)) {
            store.apply(new ChangeSet(chain(200_000, Quad.defaultGraphIRI), List.of()));

            Map<String, Long> counted = new HashMap<>(rows);
            counted.replaceAll((pattern, expected) -> count(store, counting(pattern)));

            assertThat(counted).isEqualTo(rows);
        }
    }

    @Test
    void followsAChainOfAnyLengthInAStagedDataset() {
        try (Store store = store(true)) {
            long counted = store.read(dataset -> {
                StagedDataset staged = new StagedDataset(dataset, true);
                chain(200_000, node("g0")).forEach(staged::add);
                return number(store.queryExec(staged, counting(":n0 :p+ ?x")));
            });

            assertThat(counted).isEqualTo(200_000);
        }
    }

    @Test
    void endsWithTheTimeAllowed() {
        List<String> patterns = List.of(
                "?x :p+ ?y", "?x :p+ ?x", "?x (:p/:p)+ ?y", "?x (:p*|:q) ?y", "?x :p* ?y FILTER (?x = ?absent)");
        try (Store store = Store.open(new StoreSettings("memory", Duration.ofMillis(20)), true)) {
            store.apply(new ChangeSet(chain(10_000, node("g0")), List.of()));

            for (String pattern : patterns) {
                assertThatThrownBy(() -> count(store, counting(pattern)))
                        .as(pattern)
                        .isInstanceOf(QueryCancelledException.class);
            }
        }
    }

    private static Query query(String text) {
        return QueryFactory.create("PREFIX : <http://example.org/> " + text);
    }

    private static Query counting(String pattern) {
        return query("SELECT (COUNT(*) AS ?c) { " + pattern + " }");
    }

    private static Store store(boolean unionDefaultGraph) {
        return Store.open(new StoreSettings("memory", Duration.ofSeconds(300)), unionDefaultGraph);
    }

    private static List<Quad> chain(int links, Node graph) {
        return IntStream.range(0, links)
                .mapToObj(i -> Quad.create(graph, node("n" + i), node("p"), node("n" + (i + 1))))
                .toList();
    }

    /** Up to sixteen links among five nodes and three literals, in three graphs and the default graph. */
    private static List<Quad> quads(Random random) {
        List<Node> objects = Stream.concat(
                        IntStream.range(0, 5).mapToObj(i -> node("n" + i)),
                        Stream.of(
                                NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
                                NodeFactory.createLiteralString("a"),
                                NodeFactory.createLiteralLang("a", "en")))
                .toList();
        List<Quad> quads = new ArrayList<>();
        for (int i = random.nextInt(17); i > 0; i--) {
            int graph = random.nextInt(4);
            quads.add(Quad.create(
                    graph == 3 ? Quad.defaultGraphIRI : node("g" + graph),
                    objects.get(random.nextInt(5)),
                    node(random.nextInt(5) < 3 ? "p" : "q"),
                    objects.get(random.nextInt(objects.size()))));
        }
        return quads;
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static QueryExec exec(Store store, DatasetGraph dataset, Query query, OpExecutorFactory executor) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
        return builder.set(TDB2.symUnionDefaultGraph, store.unionDefaultGraph() && !query.hasDatasetDescription())
                .set(ARQConstants.sysOpExecutorFactory, executor)
                .build();
    }

    /** In order, to be compared as bags. */
    private static List<String> rows(QueryExec exec) {
        try (exec) {
            return exec.select().stream().map(Object::toString).sorted().toList();
        }
    }

    private static long count(Store store, Query query) {
        return store.read(dataset -> number(store.queryExec(dataset, query)));
    }

    private static long number(QueryExec exec) {
        try (exec) {
            return ((Number) exec.select().next().get("c").getLiteralValue()).longValue();
        }
    }
}
