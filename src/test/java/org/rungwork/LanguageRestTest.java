package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;
import tools.jackson.databind.JsonNode;

/** Answers and lists in the language of who asks, over a delivery in two languages. */
class LanguageRestTest {

    private static final String GAP =
            "/api/gap?from=" + Running.encode(EscoZip.PIPER) + "&to=" + Running.encode(EscoZip.TINKER);

    private static final String ROUTES = GAP.replace("/api/gap", "/api/routes");

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start();
        load("esco-1.0.0.zip", small().with("occupations_fr.csv", occupations("rétameur d'antan", "sonneur")));
        load("esco-1.1.0.zip", small());
        move(EscoZip.PIPER, EscoZip.TINKER);
    }

    private static void move(String from, String to) {
        server.context().getBean(Store.class).write(staged -> {
            RDFParser.fromString("""
                    PREFIX rw: <https://w3id.org/rungwork/ns#>
                    <http://example.org/move> a rw:Progression ; rw:from <%s> ; rw:to <%s> ; rw:progressionKind rw:Promotion .
                    """.formatted(from, to), Lang.TURTLE)
                    .toGraph()
                    .find()
                    .forEachRemaining(triple -> staged.add(
                            NodeFactory.createURI("http://example.org/graph"),
                            triple.getSubject(),
                            triple.getPredicate(),
                            triple.getObject()));
            return true;
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** French for both trades and one of the two skills. */
    private static EscoZip small() {
        return EscoZip.small()
                .with("occupations_fr.csv", occupations("rétameur de contes", "sonneur de contes"))
                .with("skills_fr.csv", """
                        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description
                        KnowledgeSkillCompetence,%s,,,réparer des pots,,released,
                        """.formatted(EscoZip.MEND));
    }

    private static String occupations(String tinker, String piper) {
        return """
                conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code
                Occupation,%s,,%s,chaudronnier,released,,
                Occupation,%s,,%s,,released,,
                """.formatted(EscoZip.TINKER, tinker, EscoZip.PIPER, piper);
    }

    private static void load(String file, EscoZip delivery) {
        HttpResponse<String> begun = server.send(server.request(
                        "/api/imports?kind=esco&file=" + file,
                        "Content-Type",
                        "application/zip",
                        "Authorization",
                        "Bearer " + TestServer.TOKEN)
                .POST(BodyPublishers.ofByteArray(delivery.bytes()))
                .build());
        String address = begun.headers().firstValue("Location").orElseThrow(() -> new AssertionError(begun.body()));
        JsonNode job = server.json(address);
        while (!job.has("ended")) {
            job = server.json(address);
        }
        assertThat(job.get("state").asString()).isEqualTo("done");
    }

    private static List<String> labels(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("label").asString())
                .toList();
    }

    private static List<String> languages(JsonNode answer) {
        return answer.get("languages").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void answersInTheLanguageAskedForAndFallsBackWhereThereIsNoLabel() {
        JsonNode gap = server.json(GAP + "&lang=fr");

        assertThat(languages(gap)).containsExactly("fr", "en");
        assertThat(gap.get("from").get("label").asString()).isEqualTo("sonneur de contes");
        assertThat(gap.get("from").get("language").asString()).isEqualTo("fr");
        assertThat(gap.get("said").asString()).contains("sonneur de contes", "rétameur de contes");
        assertThat(gap.get("items")
                        .valueStream()
                        .map(item -> item.at("/skill/label").asString() + "@"
                                + item.at("/skill/language").asString()))
                .containsExactlyInAnyOrder("réparer des pots@fr", "tin of tales@en");
    }

    @Test
    void answersInEnglishWhereNobodyAsksForAnotherLanguage() {
        JsonNode gap = server.json(GAP);

        assertThat(languages(gap)).containsExactly("en");
        assertThat(gap.toString()).contains("piper of tunes").doesNotContain("contes");
    }

    @Test
    void keepsToTheOrderOfTheLanguages() {
        assertThat(server.json(GAP + "&lang=de,en,fr").at("/to/label").asString())
                .isEqualTo("tinker of tales");
        assertThat(server.json(GAP + "&lang=de&lang=fr").at("/to/label").asString())
                .isEqualTo("rétameur de contes");
        assertThat(server.json(GAP + "&lang=fr-CH").at("/to/language").asString())
                .isEqualTo("fr");
    }

    @Test
    void saysTheSameInATable() {
        String table = server.get(GAP + "&lang=fr&format=csv").body();

        assertThat(table).contains("réparer des pots", "tin of tales").doesNotContain("mend pots");
    }

    @Test
    void saysTheSameInAGraph() {
        JsonNode routes = server.json(ROUTES + "&lang=fr");
        String graph = server.get(ROUTES + "&lang=fr&format=ttl").body();

        assertThat(routes.get("said").asString()).contains("from sonneur de contes to rétameur de contes");
        assertThat(routes.at("/routes/0/steps/0/to/label").asString()).isEqualTo("rétameur de contes");
        assertThat(graph)
                .contains("\"sonneur de contes\"@fr", "\"rétameur de contes\"@fr")
                .doesNotContain("@en");
    }

    @Test
    void leavesGraphsAsTheyAreWhereOnlyTheHeaderAsks() {
        String turtle = server.get(ROUTES, "Accept-Language", "fr", "Accept", "text/turtle")
                .body();
        String triples =
                server.get(ROUTES + "&format=nt", "Accept-Language", "fr").body();
        String table = server.get(ROUTES, "Accept-Language", "fr", "Accept", "text/csv")
                .body();

        assertThat(turtle).contains("\"tinker of tales\"@en").doesNotContain("@fr");
        assertThat(triples).contains("\"tinker of tales\"@en").doesNotContain("@fr");
        assertThat(table).contains("rétameur de contes");
    }

    @ParameterizedTest
    @CsvSource({"fr, sonneur de contes, fr", "'de, fr;q=0.5', sonneur de contes, fr", "de, piper of tunes, en"})
    void reconcilesNamesInTheLanguageAskedFor(String wished, String name, String language) {
        HttpResponse<String> answer = server.get(
                "/reconcile/esco-1.1.0?queries=" + Running.encode("{\"a\":{\"query\":\"" + name + "\"}}"),
                "Accept-Language",
                wished);

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        JsonNode best = Running.json(answer).at("/a/result/0");
        assertThat(best.get("id").asString()).isEqualTo(EscoZip.PIPER);
        assertThat(best.get("name").asString()).isEqualTo(name);
        assertThat(best.get("match").booleanValue()).isTrue();
    }

    @Test
    void reconcilesEachNameOfABatchInItsOwnLanguage() {
        String query = "{\"lang\":\"%s\",\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"%s\"}]}";
        String batch = String.join(
                ",",
                query.formatted("fr", "rétameur de contes"),
                query.formatted("en", "piper of tunes"),
                query.formatted("fr", "sonneur de contes"));

        JsonNode results = Running.json(server.post(
                        "/reconcile/1.0-draft/esco-1.1.0/match",
                        "{\"queries\":[" + batch + "]}",
                        "Content-Type",
                        "application/json"))
                .get("results");

        assertThat(results.valueStream().map(one -> one.at("/candidates/0/name").asString()))
                .containsExactly("rétameur de contes", "piper of tunes", "sonneur de contes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reach?from={piper}",
                "/api/bottlenecks?from={piper}&to={tinker}",
                "/api/plan?from={piper}&to={tinker}",
                "/api/gains?from={piper}&to={tinker}",
                "/api/opens?from={piper}&learn={mend}",
                "/api/portfolio?from={piper}&role={tinker}",
                "/api/roles/nearest?from={piper}",
                "/api/roles/nearest?skill={mend}"
            })
    void labelsEveryAnswer(String path) {
        String filled = path.replace("{piper}", Running.encode(EscoZip.PIPER))
                .replace("{tinker}", Running.encode(EscoZip.TINKER))
                .replace("{mend}", Running.encode(EscoZip.MEND));

        JsonNode french = server.json(filled + "&lang=fr");
        JsonNode english = server.json(filled);

        assertThat(languages(french)).containsExactly("fr", "en");
        assertThat(french.toString())
                .containsAnyOf("de contes", "réparer des pots")
                .doesNotContain("piper of tunes", "tinker of tales", "mend pots");
        assertThat(languages(english)).containsExactly("en");
        assertThat(english.toString())
                .containsAnyOf("piper of tunes", "tinker of tales", "mend pots")
                .doesNotContain("de contes", "réparer des pots");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-FR,fr;q=0.9,en;q=0.5 | rétameur de contes",
                "en;q=0.5,fr;q=0.9       | rétameur de contes",
                "fr;q=0                  | tinker of tales",
                "de,*                    | tinker of tales",
                "not a header;;          | tinker of tales"
            })
    void readsTheHeaderOfBrowsers(String header, String label) {
        HttpResponse<String> answer = server.get(GAP, "Accept-Language", header);

        assertThat(Running.json(answer).at("/to/label").asString()).isEqualTo(label);
        assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Language");
    }

    @Test
    void prefersTheParameterToTheHeader() {
        HttpResponse<String> answer = server.get(GAP + "&lang=en", "Accept-Language", "fr");

        assertThat(Running.json(answer).at("/to/label").asString()).isEqualTo("tinker of tales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/gap?from=cdm-director&to=cdm-director",
                "/api/routes?from=cdm-director",
                "/api/reach?from=cdm-director",
                "/api/roles/nearest?from=cdm-director",
                "/api/roles/cdm-director/similar?limit=1",
                "/api/bottlenecks?from=data-engineer&to=cdm-director",
                "/api/plan?from=cdm-director&to=cdm-director",
                "/api/gains?from=cdm-director&to=cdm-director",
                "/api/opens?from=cdm-director&learn=python:4",
                "/api/portfolio?from=cdm-director&role=cdm-director",
                "/api/roles?q=x",
                "/api/skills?q=x"
            })
    void refusesWhatIsNoLanguage(String path) {
        HttpResponse<String> answer = server.get(path + "&lang=fr,french_words");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("parameter 'lang'", "french_words", "such as en")
                .doesNotContain("org.");
    }

    @Test
    void leadsOnInTheSameLanguage() {
        JsonNode links = server.json(GAP + "&lang=fr").get("links");

        assertThat(links.get("self").asString()).contains("lang=fr");
        assertThat(links.get("reverse").asString()).contains("lang=fr");
        assertThat(links.get("routes").asString()).contains("lang=fr");
        assertThat(server.get(links.get("to").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void findsNamesGivenInAnotherLanguage() {
        JsonNode gap = server.json("/api/gap?from=" + Running.encode("Sonneur de contes") + "&to=chaudronnier");

        assertThat(gap.at("/from/iri").asString()).isEqualTo(EscoZip.PIPER);
        assertThat(gap.at("/to/label").asString()).isEqualTo("tinker of tales");
    }

    @Test
    void tellsCandidatesInTheLanguageAskedFor() {
        HttpResponse<String> answer = server.get("/api/gap?to=sonneurs&lang=fr&from=" + Running.encode(EscoZip.PIPER));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("sonneur de contes");
    }

    @Test
    void listsOwnRolesBeforeThoseOfTaxonomies() {
        JsonNode page = server.json("/api/roles?size=3&page=4&lang=fr");

        assertThat(page.get("total").asInt()).isEqualTo(16);
        assertThat(page.get("number").asInt()).isEqualTo(4);
        assertThat(languages(page)).containsExactly("fr", "en");
        assertThat(labels(page)).hasSize(3).element(2).isEqualTo("rétameur de contes");
        assertThat(labels(server.json("/api/roles?size=3&page=5&lang=fr"))).containsExactly("sonneur de contes");
    }

    @Test
    void tellsTheNameThatWasFound() {
        JsonNode found = server.json("/api/roles?q=CHAUDR").get("items");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("label").asString()).isEqualTo("tinker of tales");
        assertThat(found.get(0).at("/matched/text").asString()).isEqualTo("chaudronnier");
        assertThat(found.get(0).at("/matched/language").asString()).isEqualTo("fr");
        assertThat(server.json("/api/roles?q=tinker").get("items").get(0).has("matched"))
                .isFalse();
    }

    @Test
    void ranksWhatStartsWithTheTextBeforeWhatContainsIt() {
        assertThat(labels(server.json("/api/skills?q=tin&in=esco-1.1.0&lang=en")))
                .containsExactly("tin of tales");
        assertThat(labels(server.json("/api/skills?q=p&in=esco-1.1.0&lang=fr"))).containsExactly("réparer des pots");
        assertThat(labels(server.json("/api/skills?q=of+tales&in=esco-1.1.0")))
                .containsExactly("mend pots of tales", "tin of tales");
        assertThat(labels(server.json("/api/roles?q=so&in=esco-1.1.0"))).containsExactly("piper of tunes");
    }

    @Test
    void keepsToOneTaxonomy() {
        assertThat(server.json("/api/roles?in=esco-1.1.0").get("total").asInt()).isEqualTo(2);
        assertThat(server.json("/api/roles?in=rungwork").get("total").asInt()).isEqualTo(14);
        assertThat(server.json("/api/skills?in=rungwork").get("total").asInt()).isEqualTo(110);
    }

    @Test
    void refusesATaxonomyThatIsNotThereOrDoesNotCount() {
        HttpResponse<String> unknown = server.get("/api/roles?in=esco-9");
        HttpResponse<String> older = server.get("/api/roles?in=esco-1.0.0");

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("esco-9", "/api/taxonomies");
        assertThat(older.statusCode()).isEqualTo(422);
        assertThat(older.body()).contains("esco-1.1.0");
    }

    @Test
    void doesNotFindWhatOnlyAnOlderVersionSays() {
        assertThat(server.json("/api/roles?q=antan").get("total").asInt()).isZero();
    }
}
