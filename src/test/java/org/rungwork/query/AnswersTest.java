package org.rungwork.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.RdfFiles;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.model.QueryFile;
import org.rungwork.store.Store;

/**
 * Every competency question, asked over HTTP. A folder in src/test/resources/answers is a question of that name; its
 * expected answer was worked out by hand. Folders under {@code cases} ask it of other values. A question about what does not
 * come with the application has data of its own beside its answer, in data.trig.
 */
@ExtendWith(TestServer.class)
class AnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final int COMPETENCY_QUESTIONS = 52;

    private final Running server;

    AnswersTest(Running server) {
        this.server = server;
    }

    static Stream<Path> expectations() {
        return ProjectFiles.list(ANSWERS.toString(), "").stream()
                .filter(file -> file.getFileName().toString().startsWith("expected."));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void answersAsExpected(Path expectation) throws IOException {
        Path folder = expectation.getParent();

        switch (expectation.getFileName().toString()) {
            case "expected.tsv" -> {
                Table expected = Table.ofExpected(ProjectFiles.read(expectation));
                assertThat(rows(folder).select(expected.columns()).lines())
                        .containsExactlyInAnyOrderElementsOf(expected.lines());
            }
            case "expected.ordered.tsv" -> {
                Table expected = Table.ofExpected(ProjectFiles.read(expectation));
                assertThat(rows(folder).select(expected.columns()).lines()).isEqualTo(expected.lines());
            }
            case "expected.txt" ->
                assertThat(answer(folder, "application/sparql-results+json"))
                        .containsIgnoringWhitespaces(
                                "\"boolean\":" + ProjectFiles.read(expectation).strip());
            case "expected.ttl" -> {
                Graph expected = RdfFiles.graph(expectation.toString());
                Graph actual = RDFParser.fromString(answer(folder, "text/turtle"), Lang.TURTLE)
                        .toGraph();
                assertThat(actual.stream().collect(Collectors.toSet()))
                        .containsAll(expected.stream().toList());
                assertThat(actual.isEmpty()).isEqualTo(expected.isEmpty());
            }
            default -> throw new IllegalArgumentException("unknown kind of expectation: " + expectation);
        }
    }

    @Test
    void everyCompetencyQuestionHasAQuery() {
        Set<String> numbers = ProjectFiles.list("queries/answer", ".rq").stream()
                .map(file -> QueryFile.of(file.getFileName().toString(), ProjectFiles.read(file)))
                .flatMap(query -> query.listHeaders("number").stream())
                .flatMap(value -> Stream.of(value.split(",\\s*")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(numbers)
                .containsAll(IntStream.rangeClosed(1, COMPETENCY_QUESTIONS)
                        .mapToObj("%02d"::formatted)
                        .toList());
    }

    @Test
    void everyQueryHasAnExpectedAnswer() throws IOException {
        Set<String> queries = ProjectFiles.list("queries/answer", ".rq").stream()
                .map(file -> file.getFileName().toString().replace(".rq", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(ANSWERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(queries);
        }
    }

    private Table rows(Path folder) throws IOException {
        String json = answer(folder, "application/sparql-results+json");
        ResultSet results = ResultSetMgr.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), ResultSetLang.RS_JSON);
        return Table.of(results);
    }

    private String answer(Path folder, String mediaType) throws IOException {
        String name = ANSWERS.relativize(folder).getName(0).toString();
        Map<String, List<String>> values = values(folder);
        Optional<Path> data = SmallData.find(folder);
        return data.isPresent() ? ask(data.get(), name, values, mediaType) : get(name, values, mediaType);
    }

    private static String ask(Path data, String name, Map<String, List<String>> values, String mediaType) {
        try (Store store = SmallData.store(data)) {
            QueryFile file = QueryFile.of(name + ".rq", ProjectFiles.read(Path.of("queries/answer", name + ".rq")));
            QueryCatalogue catalogue = new QueryCatalogue(store, List.of(file));
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            catalogue.ask(catalogue.findQuery(name).orElseThrow(), values).write(written, mediaType);
            return written.toString(StandardCharsets.UTF_8);
        }
    }

    private String get(String name, Map<String, List<String>> values, String mediaType) {
        String parameters = values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Running.encode(entry.getKey()) + "=" + Running.encode(value)))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = server.get("/api/queries/" + name + "?" + parameters, "Accept", mediaType);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The lines {@code name=value} of params.txt, if there is one. */
    private static Map<String, List<String>> values(Path folder) throws IOException {
        Path parameters = folder.resolve("params.txt");
        List<String> lines = Files.exists(parameters) ? Files.readAllLines(parameters) : List.of();
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0].strip(),
                        LinkedHashMap::new,
                        Collectors.mapping(pair -> pair[1].strip(), Collectors.toList())));
    }
}
