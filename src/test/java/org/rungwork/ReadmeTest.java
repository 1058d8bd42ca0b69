package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer.Running;
import org.springframework.core.env.Environment;

/** What the README tells people to do works, and its tables are complete. */
@ExtendWith(TestServer.class)
class ReadmeTest {

    /** Empty lists are no properties in Spring's sense. */
    private static final Set<String> LISTS = Set.of(
            "rungwork.sources",
            "rungwork.documents",
            "rungwork.languages",
            "rungwork.access.tokens",
            "rungwork.access.graphs");

    private static final String README = ProjectFiles.read(Path.of("README.md"));

    private final Running server;

    ReadmeTest(Running server) {
        this.server = server;
    }

    @Test
    void firstQuestionsHaveAnswers() {
        List<String> addresses = matches("'http://localhost:8080(/api/queries/[^']*)'");

        assertThat(addresses).hasSize(3).allSatisfy(address -> {
            HttpResponse<String> answer = server.get(address, "Accept", "text/csv");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines()).hasSizeGreaterThan(9);
        });
    }

    @Test
    void firstQueryHasAnAnswer() {
        List<String> queries = matches("--data-urlencode 'query=([^']*)'");

        assertThat(queries).singleElement().satisfies(query -> {
            HttpResponse<String> answer = server.query(query, "text/csv");
            assertThat(answer.body().lines().map(String::strip))
                    .contains("https://w3id.org/rungwork/id/role/chief-ai-officer")
                    .hasSize(6);
        });
    }

    @Test
    void routesInsideSparqlAreFound() {
        List<String> queries = matches("(PREFIX path: (?s:.*?)ORDER BY \\?path \\?step)");

        assertThat(queries).first().satisfies(query -> {
            HttpResponse<String> answer = server.query(query, "text/csv");
            assertThat(answer.body().lines().map(String::strip)).hasSize(5).anyMatch(row -> row.startsWith("1,4,"));
        });
    }

    @Test
    void everyCommandAndExitCodeIsListed() {
        assertThat(Arrays.stream(Command.values()).map(command -> command.name().toLowerCase(Locale.ROOT)))
                .allSatisfy(command -> assertThat(README).containsPattern("\\| `" + command + "[ `]"));
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
                .allSatisfy(number -> assertThat(README).containsPattern("[ ;]" + number + " "));
    }

    @Test
    void everyQuestionOverRestHasAnAnswer() {
        List<String> commands = matches("(?s)    curl (.*?)(?=\n\n|\n    curl )").stream()
                .filter(command -> command.contains("'http://localhost:8080/api/")
                        || command.contains("'http://localhost:8080/reconcile/"))
                .toList();

        assertThat(commands).hasSize(26).allSatisfy(command -> {
            HttpResponse<String> answer = server.send(request(command));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).isNotBlank();
        });
    }

    @Test
    void irisLeadToDocuments() {
        List<String> iris = matches("curl -L .*?http://localhost:8080(/id/\\S+)");

        assertThat(iris).hasSize(2).allSatisfy(iri -> {
            HttpResponse<String> led = server.get(iri);
            assertThat(led.statusCode()).isEqualTo(303);
            assertThat(server.get(led.headers().firstValue("Location").orElseThrow())
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    /** What curl would send: a POST where there is data. */
    private HttpRequest request(String command) {
        String address = quoted(command, "'http://localhost:8080([^']*)'").getFirst();
        HttpRequest.Builder request = server.request(address);
        for (String header : quoted(command, "-H '([^']*)'")) {
            request.header(header.replaceFirst(":.*", ""), header.replaceFirst("[^:]*: ", ""));
        }
        quoted(command, "-d '([^']*)'").forEach(data -> request.POST(HttpRequest.BodyPublishers.ofString(data)));
        for (String field : quoted(command, "--data-urlencode '([^']*)'")) {
            String[] parts = field.split("=", 2);
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(parts[0] + "=" + Running.encode(parts[1])));
        }
        return request.build();
    }

    private static List<String> quoted(String command, String pattern) {
        return Pattern.compile(pattern)
                .matcher(command)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everySettingIsListedAndExists() {
        Environment environment = server.context().getEnvironment();
        List<String> settings = matches("\\| `((?:rungwork|server)\\.[a-z.-]+)` \\|");

        assertThat(settings).hasSize(34).allSatisfy(setting -> {
            boolean known = environment.containsProperty(setting) || LISTS.contains(setting);
            assertThat(known).as(setting).isTrue();
        });
    }

    private static List<String> matches(String pattern) {
        return Pattern.compile(pattern)
                .matcher(README)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst("(?s)" + pattern, "$1"))
                .toList();
    }
}
