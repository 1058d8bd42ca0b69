package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import org.rungwork.access.Actor;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.Imports;
import tools.jackson.databind.JsonNode;

/** Two small versions of ESCO with an occupation that roles of ours are mapped to, compared over HTTP. */
class DiffRestTest {

    private static final String E = "http://data.europa.eu/esco/";
    private static final String DESIGNER = E + "occupation/35553663-deab-4d9a-bf22-15c1625d28e8";
    private static final String FARRIER = E + "occupation/11111111-aaaa-4aaa-8aaa-000000000001";
    private static final String NEW_FARRIER = E + "occupation/11111111-aaaa-4aaa-8aaa-000000000002";
    private static final String TRAIN = E + "skill/22222222-bbbb-4bbb-8bbb-000000000001";
    private static final String COUNT = E + "skill/22222222-bbbb-4bbb-8bbb-000000000002";
    private static final String CRAFTS = E + "skill/33333333-cccc-4ccc-8ccc-000000000001";
    private static final String ARTS = E + "skill/33333333-cccc-4ccc-8ccc-000000000002";

    private static final String GROUPS = """
            conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code
            SkillGroup,%s,crafts,,,released,,,,,
            SkillGroup,%s,arts,,,released,,,,,
            """.formatted(CRAFTS, ARTS);
    private static final String ISCO = """
            conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description
            ISCOGroup,%sisco/C0110,0110,People,released,,,
            """.formatted(E);
    private static final String SKILLS = """
            conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
            KnowledgeSkillCompetence,%s,skill/competence,cross-sector,train models,,,released,,,,,
            KnowledgeSkillCompetence,%s,skill/competence,cross-sector,count,,,released,,,,,
            """.formatted(TRAIN, COUNT);
    private static final String BROADER = "conceptType,conceptUri,broaderType,broaderUri\n";
    private static final String DIFF = "/api/diff?from=esco-1.1.1&to=esco-1.2.0";

    private static Running server;

    @BeforeAll
    static void importTwoVersions(@TempDir Path folder) throws IOException {
        server = Running.start();
        Path older = delivery(
                folder.resolve("older"),
                occupation(DESIGNER, "ICT intelligent systems designer") + occupation(FARRIER, "farrier"),
                relation("essential", TRAIN) + relation("essential", COUNT),
                CRAFTS);
        Path newer = delivery(
                folder.resolve("newer"),
                occupation(DESIGNER, "artificial intelligence engineer") + occupation(NEW_FARRIER, "farrier"),
                relation("optional", TRAIN),
                ARTS);
        load(older, "esco", Map.of("version", "1.1.1"));
        load(newer, "esco", Map.of("version", "1.2.0"));
        Path trades = Files.writeString(folder.resolve("trades.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://example.org/baker> a skos:Concept ; skos:prefLabel "baker"@en .
                """);
        load(trades, "skos", Map.of("name", "trades", "version", "1"));
    }

    private static Path delivery(Path folder, String occupations, String relations, String groupOfTraining)
            throws IOException {
        Files.createDirectories(folder);
        Map<String, String> files = Map.of(
                "ISCOGroups_en.csv",
                ISCO,
                "occupations_en.csv",
                "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                        + "regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n" + occupations,
                "skills_en.csv",
                SKILLS,
                "skillGroups_en.csv",
                GROUPS,
                "occupationSkillRelations.csv",
                "occupationUri,relationType,skillType,skillUri\n" + relations,
                "broaderRelationsOccPillar.csv",
                BROADER,
                "broaderRelationsSkillPillar.csv",
                BROADER + "KnowledgeSkillCompetence," + TRAIN + ",SkillGroup," + groupOfTraining + "\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static String occupation(String iri, String label) {
        return "Occupation," + iri + ",0110," + label + ",,,released,,,,,,,\n";
    }

    private static String relation(String type, String skill) {
        return DESIGNER + "," + type + ",skill/competence," + skill + "\n";
    }

    private static void load(Path place, String kind, Map<String, String> options) {
        server.context()
                .getBean(Imports.class)
                .run(
                        Actor.RUNGWORK,
                        server.context().getBean(TaxonomyReaders.class).get(kind),
                        Delivery.open(place),
                        options,
                        new ImportProgress(InstantSource.system()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsWhatTheVersionsDifferIn() {
        JsonNode diff = server.json(DIFF);

        assertThat(diff.at("/from/title").asString()).isEqualTo("ESCO 1.1.1");
        assertThat(diff.at("/from/counts").asBoolean()).isFalse();
        assertThat(diff.at("/to/counts").asBoolean()).isTrue();
        assertThat(diff.at("/counts")).hasToString("""
                {"added":1,"removed":1,"renamed":1,"moved":2,"requirements":2,"related-occupations":0,"replacements":1,\
                "stale-mappings":2,"roles":2}""");
        assertThat(rows(diff, "/changes/added")).containsExactly(Map.of("concept", NEW_FARRIER, "label", "farrier"));
        assertThat(rows(diff, "/changes/removed")).containsExactly(Map.of("concept", FARRIER, "label", "farrier"));
        assertThat(rows(diff, "/changes/renamed"))
                .containsExactly(Map.of(
                        "concept",
                        DESIGNER,
                        "label",
                        "artificial intelligence engineer",
                        "language",
                        "en",
                        "before",
                        "ICT intelligent systems designer",
                        "after",
                        "artificial intelligence engineer"));
        assertThat(rows(diff, "/changes/moved"))
                .extracting(row -> row.get("beforeLabel"), row -> row.get("afterLabel"))
                .containsExactlyInAnyOrder(tuple("crafts", null), tuple(null, "arts"));
        assertThat(rows(diff, "/changes/requirements"))
                .extracting(row -> row.get("skillLabel") + ": " + row.get("before") + " to " + row.get("after"))
                .containsExactlyInAnyOrder("count: essential to null", "train models: essential to optional");
        assertThat(rows(diff, "/changes/replacements"))
                .extracting(row -> row.get("replacement") + " " + row.get("basis"))
                .containsExactly(NEW_FARRIER + " same-label");
    }

    @Test
    void tellsWhatThatTouchesHere() {
        JsonNode diff = server.json(DIFF);

        assertThat(rows(diff, "/affected/stale-mappings"))
                .extracting(row -> row.get("reason") + " " + row.get("target"))
                .containsOnly("renamed " + DESIGNER);
        assertThat(rows(diff, "/affected/roles"))
                .extracting(row -> row.get("roleLabel") + ": " + row.get("effect"))
                .containsExactlyInAnyOrder("Healthcare ML Engineer: gap", "Machine Learning Engineer: gap");
        assertThat(rows(diff, "/affected/occupations-with-other-gaps"))
                .containsExactly(Map.of("concept", DESIGNER, "label", "artificial intelligence engineer"));
        assertThat(rows(diff, "/affected/occupations-with-other-routes")).isEmpty();
    }

    @Test
    void showsNoMoreThanTheLimitAndCountsAll() {
        JsonNode requirements = server.json(DIFF + "&kind=requirements&limit=1").at("/changes/requirements");

        assertThat(requirements.at("/count").asInt()).isEqualTo(2);
        assertThat(requirements.at("/subjects").asInt()).isEqualTo(1);
        assertThat(requirements.at("/rows").size()).isEqualTo(1);
    }

    @Test
    void givesOneKindAsATable() {
        HttpResponse<String> table = server.get(DIFF + "&kind=renamed", "Accept", "text/csv");

        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body())
                .isEqualTo("concept,label,language,before,after\r\n" + DESIGNER
                        + ",artificial intelligence engineer,en,ICT intelligent systems designer,"
                        + "artificial intelligence engineer\r\n");
        assertThat(server.get(DIFF, "Accept", "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void tellsAVersionThatIsNotImported() {
        HttpResponse<String> answer = server.get("/api/diff?from=esco-1.0&to=esco-1.2.0");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("esco-1.0", "esco-1.1.1, esco-1.2.0, trades-1");
    }

    @Test
    void refusesTwoTaxonomies() {
        HttpResponse<String> answer = server.get("/api/diff?from=esco-1.1.1&to=trades-1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("trades-1 is a version of trades", "one of esco");
    }

    @Test
    void refusesAKindThatThereIsNot() {
        HttpResponse<String> answer = server.get(DIFF + "&kind=wages");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("wages", "renamed");
    }

    @Test
    void asksAQueryByTheShortNamesOfGraphs() {
        HttpResponse<String> answer = server.get(
                "/api/queries/concepts-removed?from=taxonomy/esco-1.1.1&to=graph:taxonomy/esco-1.2.0",
                "Accept",
                "text/csv");
        HttpResponse<String> wrong = server.get("/api/queries/concepts-removed?from=taxonomy/%3E&to=esco-1.2.0");

        assertThat(answer.body()).isEqualTo("concept,label\r\n" + FARRIER + ",farrier\r\n");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("no name of a graph such as taxonomy/esco-1.1.0");
    }

    @Test
    void knowsARetiredConceptAndWhatStandsForIt() {
        JsonNode concept = server.json("/api/concepts?iri=" + Running.encode(FARRIER));

        assertThat(concept.at("/label").asString()).isEqualTo("farrier");
        assertThat(concept.at("/retired").asBoolean()).isTrue();
        assertThat(concept.at("/versions").size()).isEqualTo(1);
        assertThat(concept.at("/versions/0/id").asString()).isEqualTo("esco-1.1.1");
        assertThat(concept.at("/replacements"))
                .hasToString("[{\"iri\":\"" + NEW_FARRIER + "\",\"label\":\"farrier\",\"basis\":\"same-label\"}]");
    }

    @Test
    void knowsAConceptOfSeveralVersionsByItsLatestName() {
        JsonNode concept = server.json("/api/concepts?iri=" + Running.encode(DESIGNER));

        assertThat(concept.at("/label").asString()).isEqualTo("artificial intelligence engineer");
        assertThat(concept.at("/retired").asBoolean()).isFalse();
        assertThat(concept.at("/versions").size()).isEqualTo(2);
        assertThat(concept.at("/replacements").size()).isZero();
    }

    @Test
    void knowsAConceptOfOurs() {
        JsonNode concept =
                server.json("/api/concepts?iri=" + Running.encode("https://w3id.org/rungwork/id/role/ml-engineer"));

        assertThat(concept.at("/label").asString()).isEqualTo("Machine Learning Engineer");
        assertThat(concept.at("/retired").asBoolean()).isFalse();
        assertThat(concept.at("/versions").size()).isZero();
    }

    @Test
    void tellsAConceptThatNobodyDescribes() {
        HttpResponse<String> unknown = server.get("/api/concepts?iri=" + Running.encode(E + "occupation/none"));
        HttpResponse<String> malformed = server.get("/api/concepts?iri=" + Running.encode("> } DROP ALL"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("occupation/none");
        assertThat(malformed.statusCode()).isEqualTo(400);
    }

    private static List<Map<String, String>> rows(JsonNode diff, String list) {
        return diff.at(list + "/rows").valueStream().map(DiffRestTest::texts).toList();
    }

    private static Map<String, String> texts(JsonNode row) {
        return row.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().asString()));
    }
}
