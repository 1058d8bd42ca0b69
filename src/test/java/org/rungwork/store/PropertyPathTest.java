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
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.QueryIterator;
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

    /** With the guard against the defect of TDB2 that {@link GuardedExecutor} tells of. */
    private static final OpExecutorFactory TDB2_WITH_PATHS_OF_ARQ = context -> new OpExecutorTDB2(context) {
        @Override
        protected QueryIterator exec(Op op, QueryIterator input) {
            return input.hasNext() ? super.exec(op, input) : input;
        }
    };

    @Test
    void givesTheRowsOfArqInTheStorage() {
        Random random = new Random(20);
        for (int graph = 0; graph < 150; graph++) {
            List<Quad> quads = quads(random);
            try (Store store = store()) {
                store.apply(new ChangeSet(quads, List.of()));

                store.read(dataset -> {
                    for (int i = 0; i < 40; i++) {
                        Query query = QUERIES.get(random.nextInt(QUERIES.size()));
                        assertThat(rows(store.queryExec(dataset, query)))
                                .as("%s in %s", query, quads)
                                .containsExactlyInAnyOrderElementsOf(
                                        rows(exec(store, dataset, query, TDB2_WITH_PATHS_OF_ARQ)));
                    }
                    return true;
                });
            }
        }
    }

    @Test
    void givesTheRowsOfArqInAStagedDataset() {
        Random random = new Random(21);
        for (int graph = 0; graph < 150; graph++) {
            List<Quad> quads = quads(random);
            try (Store store = store()) {
                store.apply(new ChangeSet(quads(random), List.of()));

                store.read(dataset -> {
                    StagedDataset staged = new StagedDataset(dataset, true);
                    quads.forEach(staged::add);
                    for (int i = 0; i < 40; i++) {
                        Query query = QUERIES.get(random.nextInt(QUERIES.size()));
                        assertThat(rows(store.queryExec(staged, query)))
                                .as("%s in %s", query, quads)
                                .containsExactlyInAnyOrderElementsOf(
                                        rows(exec(store, staged, query, OpExecutor.stdFactory)));
                    }
                    return true;
                });
            }
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
        try (Store store = store()) {
            store.apply(new ChangeSet(chain(200_000), List.of()));

            Map<String, Long> counted = new HashMap<>(rows);
            counted.replaceAll((pattern, expected) -> count(store, counting(pattern)));

            assertThat(counted).isEqualTo(rows);
        }
    }

    @Test
    void followsAChainOfAnyLengthInAStagedDataset() {
        try (Store store = store()) {
            long counted = store.read(dataset -> {
                StagedDataset staged = new StagedDataset(dataset, true);
                chain(200_000).forEach(staged::add);
                return number(store.queryExec(staged, counting(":n0 :p+ ?x")));
            });

            assertThat(counted).isEqualTo(200_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?x :p+ ?y", "?x :p+ ?x", "?x (:p/:p)+ ?y", "?x (:p*|:q) ?y", "?x :p* ?y FILTER (?x = ?absent)"})
    void endsWithTheTimeAllowed(String pattern) {
        Query query = counting(pattern);
        try (Store store = Store.open(new StoreSettings("memory", Duration.ofMillis(50)), true)) {
            store.apply(new ChangeSet(chain(20_000), List.of()));

            assertThatThrownBy(() -> count(store, query)).isInstanceOf(QueryCancelledException.class);
        }
    }

    @Test
    void readsOnlyAsMuchAsIsAskedFor() {
        Query query = query("SELECT ?x ?y { ?x :p+ ?y } LIMIT 10");
        try (Store store = Store.open(new StoreSettings("memory", Duration.ofSeconds(20)), true)) {
            store.apply(new ChangeSet(chain(20_000), List.of()));

            assertThat(store.<List<String>>read(dataset -> rows(store.queryExec(dataset, query))))
                    .hasSize(10);
        }
    }

    private static Query query(String text) {
        return QueryFactory.create("PREFIX : <http://example.org/> " + text);
    }

    private static Query counting(String pattern) {
        return query("SELECT (COUNT(*) AS ?c) { " + pattern + " }");
    }

    private static Store store() {
        return Store.open(new StoreSettings("memory", Duration.ofSeconds(60)), true);
    }

    private static List<Quad> chain(int links) {
        return IntStream.range(0, links)
                .mapToObj(i -> Quad.create(node("g0"), node("n" + i), node("p"), node("n" + (i + 1))))
                .toList();
    }

    /** Up to sixteen links among five nodes and three literals, in three graphs. */
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
            quads.add(Quad.create(
                    node("g" + random.nextInt(3)),
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

    private static List<String> rows(QueryExec exec) {
        try (exec) {
            return Iter.toList(Iter.map(exec.select(), Object::toString));
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
