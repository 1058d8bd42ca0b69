package org.rungwork.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.intake.RdfWriter;
import org.rungwork.model.QueryFile;
import org.rungwork.store.Store;

/** The questions are portable SPARQL 1.1: RDF4J gives the answers that Jena gives, on the same published data. */
@ExtendWith(TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineParityTest {

    private final Store store;
    private final SailRepository rdf4j = new SailRepository(new MemoryStore());

    EngineParityTest(Running server) {
        this.store = server.context().getBean(Store.class);
    }

    @BeforeAll
    void copyThePublishedData() throws IOException {
        copy(store, rdf4j);
    }

    private static void copy(Store store, SailRepository target) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        store.read(dataset -> {
            new RdfWriter().write("all.nq", Map.of(), Iter.asStream(dataset.find()), data);
            return true;
        });
        try (RepositoryConnection connection = target.getConnection()) {
            connection.add(new ByteArrayInputStream(data.toByteArray()), RDFFormat.NQUADS);
        }
    }

    @AfterAll
    void close() {
        rdf4j.shutDown();
    }

    /** All but those that say in their header that they need more than SPARQL 1.1. */
    static Stream<Path> queries() {
        return ProjectFiles.list("queries/answer", ".rq").stream()
                .filter(file -> QueryFile.of(file.toString(), ProjectFiles.read(file))
                        .findHeader("needs")
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bothEnginesGiveTheSameAnswer(Path file) {
        ask(file, store, rdf4j);
    }

    static Stream<Path> queriesWithData() {
        return queries().filter(file -> SmallData.find(answers(file)).isPresent());
    }

    private static Path answers(Path file) {
        return Path.of(
                "src/test/resources/answers", file.getFileName().toString().replace(".rq", ""));
    }

    @ParameterizedTest
    @MethodSource("queriesWithData")
    void bothEnginesGiveTheSameAnswerOnDataOfTheQuestion(Path file) throws IOException {
        SailRepository other = new SailRepository(new MemoryStore());
        try (Store small = SmallData.store(SmallData.find(answers(file)).orElseThrow())) {
            copy(small, other);

            ask(file, small, other);
        } finally {
            other.shutDown();
        }
    }

    private static void ask(Path file, Store store, SailRepository rdf4j) {
        String text = ProjectFiles.read(file);
        store.read(dataset -> {
            try (QueryExec jena = store.queryExec(dataset, QueryFactory.create(text));
                    RepositoryConnection connection = rdf4j.getConnection()) {
                compare(jena, connection.prepareQuery(text));
            }
            return true;
        });
    }

    private static void compare(QueryExec jena, Query prepared) {
        switch (prepared) {
            case TupleQuery query -> {
                Table ours = Table.of(ResultSet.adapt(jena.select()));
                Table theirs;
                try (TupleQueryResult result = query.evaluate()) {
                    theirs = Table.of(result).select(ours.columns());
                }
                assertThat(theirs.lines()).containsExactlyInAnyOrderElementsOf(ours.lines());
            }
            case BooleanQuery query -> assertThat(query.evaluate()).isEqualTo(jena.ask());
            case GraphQuery query -> {
                Set<String> ours = jena.construct().stream()
                        .map(triple -> triple.getSubject() + " " + triple.getPredicate())
                        .collect(Collectors.toSet());
                Set<String> theirs = QueryResults.stream(query.evaluate())
                        .map(statement -> statement.getSubject() + " " + statement.getPredicate())
                        .collect(Collectors.toSet());
                assertThat(theirs).containsExactlyInAnyOrderElementsOf(ours);
            }
            default -> throw new IllegalArgumentException(prepared.toString());
        }
    }
}
