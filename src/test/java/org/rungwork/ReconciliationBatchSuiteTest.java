package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.TestServer.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The batches of queries that the authors of the Reconciliation Service API call valid, sent to our own services. */
@ExtendWith(TestServer.class)
class ReconciliationBatchSuiteTest {

    /** What the examples ask for, and something that the service of skills has. */
    private static final Map<String, String> OURS = Map.of(
            "DifferentiatedPerson", "https://w3id.org/rungwork/ns#Skill",
            "professionOrOccupation", "broader",
            "affiliation", "exactMatch",
            "uid", "code",
            "variantName", "altLabel");

    private static final String REFUSED = "(queries|The body\\.queries).*: "
            + "(there is no type 'DifferentiatedPerson' here; there are http.*"
            + "|there is no property '(uid|professionOrOccupation)'; there are label, .*"
            + "|there are no qualifiers here: leave it out)";

    private final Running server;

    ReconciliationBatchSuiteTest(Running server) {
        this.server = server;
    }

    static Stream<Arguments> batches() {
        return Stream.of("0.2", "1.0-draft")
                .flatMap(version -> ReconciliationSchemas.of(version).examples("valid").stream()
                        .filter(example -> example.getParent().getParent().endsWith("reconciliation-query-batch"))
                        .map(example -> Arguments.of(version, example)));
    }

    private HttpResponse<String> sent(String version, String batch) {
        return version.equals("0.2")
                ? server.post(
                        "/reconcile/skills",
                        "queries=" + Running.encode(batch),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                : server.post("/reconcile/1.0-draft/skills/match", batch, "Content-Type", "application/json");
    }

    private static void assertAnswers(String version, String batch, HttpResponse<String> answer) {
        JsonNode results = JsonMapper.shared().readTree(answer.body());
        JsonNode queries = JsonMapper.shared().readTree(batch);

        assertThat(ReconciliationSchemas.of(version).offences("reconciliation-result-batch", answer.body()))
                .isEmpty();
        if (version.equals("0.2")) {
            assertThat(results.propertyNames()).containsExactlyElementsOf(queries.propertyNames());
        } else {
            assertThat(results.get("results").size())
                    .isEqualTo(queries.get("queries").size());
        }
    }

    /** What is asked of people and their professions is refused by name; what is asked by name alone is answered. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("batches")
    void isAnsweredOrToldWhatThereIsNotHere(String version, Path example) {
        String batch = ProjectFiles.read(example);

        HttpResponse<String> answer = sent(version, batch);

        if (OURS.keySet().stream().anyMatch(batch::contains)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(JsonMapper.shared().readTree(answer.body()).get("detail").stringValue())
                    .matches(REFUSED);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertAnswers(version, batch, answer);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("batches")
    void isAnsweredWhereItAsksForWhatThereIs(String version, Path example) {
        String batch = ProjectFiles.read(example).replaceAll(",\\s*\"matchQualifier\": \"\\w+\"", "");
        for (Map.Entry<String, String> word : OURS.entrySet()) {
            batch = batch.replace(word.getKey(), word.getValue());
        }

        HttpResponse<String> answer = sent(version, batch);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertAnswers(version, batch, answer);
    }
}
