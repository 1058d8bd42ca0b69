package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import org.rungwork.access.Actor;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.mapping.Described;
import org.rungwork.mapping.ProposalSource;
import org.rungwork.mapping.SubjectKind;
import org.rungwork.model.MatchRelation;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.Imports;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mappings to a taxonomy of which a newer version arrives: one step follows the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MappingVersionsTest {

    private static final String DESIGNER = "http://data.europa.eu/esco/occupation/35553663-deab-4d9a-bf22-15c1625d28e8";
    private static final String LEAD = "https://w3id.org/rungwork/id/role/cdm-project-lead";
    private static final String OCCUPATIONS =
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status," + "description,code\n";

    @TempDir
    private static Path folder;

    private static Running server;

    @BeforeAll
    static void importTheOlderVersion() throws IOException {
        server = Running.start();
        load(
                "1.1.1",
                occupation(DESIGNER, "ICT intelligent systems designer", "intelligent machine")
                        + occupation(EscoZip.TINKER, "tinker of tales", "")
                        + occupation(EscoZip.PIPER, "piper of tunes", ""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String occupation(String iri, String label, String other) {
        return "Occupation," + iri + ",," + label + "," + other + ",released,Works.,0110.1\n";
    }

    private static void load(String version, String occupations) throws IOException {
        Path delivery = EscoZip.small()
                .with("occupations_en.csv", OCCUPATIONS + occupations)
                .with("occupationSkillRelations.csv", "occupationUri,relationType,skillType,skillUri\n")
                .write(folder.resolve(version));
        server.context()
                .getBean(Imports.class)
                .run(
                        Actor.RUNGWORK,
                        server.context().getBean(TaxonomyReaders.class).get("esco"),
                        Delivery.open(delivery),
                        Map.of("version", version),
                        new ImportProgress(InstantSource.system()));
    }

    @Test
    @Order(1)
    void acceptsWhatNobodyProposed() {
        HttpResponse<String> added = post("", """
                {"subject":"%s","predicate":"skos:exactMatch","object":"%s"}""".formatted(LEAD, EscoZip.TINKER));

        JsonNode mapping = json(added).get("mapping");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(mapping.get("justification").asString()).endsWith("ManualMappingCuration");
        assertThat(mapping.at("/object/label").asString()).isEqualTo("tinker of tales");
        assertThat(mapping.at("/records/0/objectVersion").asString()).isEqualTo("1.1.1");
        assertThat(mapping.at("/records/0/subjectVersion").asString()).isEqualTo("0.1.0");
        assertThat(states("stale")).isEmpty();
    }

    @Test
    @Order(2)
    void refusesASecondExactMatchOfASubjectInOneTaxonomy() {
        HttpResponse<String> refused = post("", """
                {"subject":"%s","predicate":"skos:exactMatch","object":"%s"}""".formatted(LEAD, EscoZip.PIPER));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("subject-taken", "tinker of tales", "weaken");
    }

    @Test
    @Order(3)
    void proposesWhatASearchFinds() {
        GenericApplicationContext context = (GenericApplicationContext) server.context();
        context.removeBeanDefinition("proposalSource");
        context.registerBean(ProposalSource.class, Fake::new);

        JsonNode first = json(post("proposals", "{\"subjects\":\"roles\",\"taxonomy\":\"esco-1.1.1\"}"));
        String id = server.json("/api/mappings?subject=chief-ai-officer&object=" + Running.encode(EscoZip.PIPER))
                .at("/items/0/id")
                .asString();
        JsonNode proposed = server.json("/api/mappings/" + id);

        assertThat(first.get("graph").asString()).isEqualTo("mapping-candidate/proposed-roles-esco");
        assertThat(first.get("proposed").asInt()).isEqualTo(1);
        assertThat(first.get("settled").asInt()).isEqualTo(1);
        assertThat(first.get("unmatched").asInt())
                .isEqualTo(first.get("subjects").asInt() - 2);
        assertThat(proposed.at("/records/0/tool").asString()).isEqualTo("fake");
        assertThat(proposed.get("justification").asString()).endsWith("LexicalMatching");
        assertThat(proposed.at("/objectDescription/label").asString()).isEqualTo("piper of tunes");
        assertThat(server.json("/api/mappings?state=unmatched").get("total").asInt())
                .isEqualTo(first.get("unmatched").asInt());
    }

    @Test
    @Order(4)
    void neverProposesAgainWhatWasRejected() {
        String id = server.json("/api/mappings?subject=chief-ai-officer&object=" + Running.encode(EscoZip.PIPER))
                .at("/items/0/id")
                .asString();
        json(post(id + "/reject", "{\"comment\":\"no music here\"}"));

        JsonNode again = json(post("proposals", "{\"subjects\":\"roles\",\"taxonomy\":\"esco-1.1.1\"}"));

        assertThat(again.get("proposed").asInt()).isZero();
        assertThat(again.get("settled").asInt()).isEqualTo(2);
        assertThat(server.json("/api/mappings/" + id).get("state").asString()).isEqualTo("rejected");
        assertThat(server.json("/api/mappings/" + id).get("records")).hasSize(2);
    }

    @Test
    @Order(5)
    void hasNothingToDecideWhereNothingWasFound() {
        String id =
                server.json("/api/mappings?state=unmatched").at("/items/0/id").asString();

        assertThat(post(id + "/accept", "").statusCode()).isEqualTo(422);
        assertThat(post(id + "/accept", "").body()).contains("no target");
    }

    @Test
    @Order(6)
    void refusesProposalsThatMakeNoSense() {
        assertThat(post("proposals", "{\"subjects\":\"roles\",\"taxonomy\":\"esco-9\"}")
                        .body())
                .contains("esco-1.1.1");
        assertThat(post("proposals", "{\"subjects\":\"people\",\"taxonomy\":\"esco-1.1.1\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("proposals", "{\"subjects\":\"roles\",\"taxonomy\":\"esco-1.1.1\",\"limit\":0}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("proposals", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(7)
    void bringsBackWhatANewVersionChanged() throws IOException {
        load(
                "1.2.0",
                occupation(DESIGNER, "artificial intelligence engineer", "")
                        + occupation(EscoZip.PIPER, "piper of tunes", ""));

        JsonNode next = server.json("/api/mappings/next");

        assertThat(states("stale"))
                .containsExactlyInAnyOrder(
                        "cdm-project-lead gone", "healthcare-ml-engineer renamed", "ml-engineer renamed");
        assertThat(next.get("state").asString()).isEqualTo("stale");
        assertThat(server.json("/api/mappings?subject=ml-engineer&state=stale")
                        .at("/items/0/changes/0/after")
                        .asString())
                .isEqualTo("artificial intelligence engineer");
    }

    @Test
    @Order(8)
    void confirmsForTheNewVersion() {
        String id = server.json("/api/mappings?subject=ml-engineer&state=stale")
                .at("/items/0/id")
                .asString();

        JsonNode confirmed =
                json(post(id + "/accept", "{\"comment\":\"the same work\"}")).get("mapping");

        assertThat(confirmed.get("state").asString()).isEqualTo("accepted");
        assertThat(confirmed.at("/trail/0/before").asString()).isEqualTo("stale");
        assertThat(confirmed.at("/trail/0/objectVersion").asString()).isEqualTo("1.2.0");
        assertThat(confirmed.at("/object/label").asString()).isEqualTo("artificial intelligence engineer");
        assertThat(json(post(id + "/undo", "")).at("/mapping/state").asString()).isEqualTo("stale");
    }

    @Test
    @Order(9)
    void rejectsWhatIsGone() {
        String id = server.json("/api/mappings?subject=cdm-project-lead&state=stale")
                .at("/items/0/id")
                .asString();

        HttpResponse<String> refused = post(id + "/accept", "");
        JsonNode rejected = json(post(id + "/reject", "{\"comment\":\"gone\"}"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("no more in ESCO 1.2.0");
        assertThat(rejected.at("/mapping/state").asString()).isEqualTo("rejected");
        assertThat(states("stale")).hasSize(2);
    }

    /** The subject of each mapping and what changed. */
    private static List<String> states(String state) {
        return StreamSupport.stream(
                        server.json("/api/mappings?state=" + state).get("items").spliterator(), false)
                .map(item -> item.get("id").asString().replaceFirst("--.*", "") + " "
                        + (item.at("/changes/0/gone").asBoolean() ? "gone" : "renamed"))
                .toList();
    }

    /** Finds the piper for the chief, the tinker for the lead, and nothing for others. */
    private static final class Fake implements ProposalSource {

        @Override
        public String tool() {
            return "fake";
        }

        @Override
        public String toolVersion() {
            return "1";
        }

        @Override
        public List<Proposal> propose(Described subject, SubjectKind kind, String taxonomy) {
            return switch (subject.iri().replaceFirst(".*/", "")) {
                case "chief-ai-officer" ->
                    List.of(new Proposal(EscoZip.PIPER, "piper", MatchRelation.CLOSE_MATCH, 0.75, "both lead", false));
                case "cdm-project-lead" ->
                    List.of(new Proposal(EscoZip.TINKER, "tinker", MatchRelation.CLOSE_MATCH, 0.75, "both mend", true));
                default -> List.of();
            };
        }
    }

    private static HttpResponse<String> post(String path, String body) {
        return server.send("POST", "/api/mappings" + (path.isEmpty() ? "" : "/" + path), body, "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }
}
