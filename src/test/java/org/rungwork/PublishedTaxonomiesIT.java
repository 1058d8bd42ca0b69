package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;
import org.rungwork.access.Actor;
import org.rungwork.career.Edition;
import org.rungwork.career.Editions;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.evaluation.Evaluation;
import org.rungwork.linking.evaluation.Result;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.Imports;
import org.rungwork.store.Store;
import tools.jackson.databind.JsonNode;

/** ESCO, O*NET, their crosswalk and the wage table as published, where they lie beside the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedTaxonomiesIT {

    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";
    private static final String DATA_ANALYST = OCCUPATION + "d3edb8f8-3a06-47a0-8fb9-9b212c006aa2";
    private static final String DATA_SCIENTIST = OCCUPATION + "258e46f9-0075-4a2e-adae-1ff0477e0f30";

    private Running server;

    @BeforeAll
    void importAll(@TempDir Path store) {
        Path esco = SharedData.unpacked("esco-1.1.1");
        Path onet = SharedData.unpacked("onet-29.2");
        Path crosswalk = SharedData.unpacked("crosswalk-official").resolve("crosswalk_esco_onet.csv");
        Path wages = ProjectFiles.shared("data/bls_oews_national_M2024.xlsx");
        server = Running.start("--rungwork.store.location=" + store);
        assertThat(run("esco", esco, "1.1.1").rows()).isGreaterThan(170_000);
        run("onet", onet, "29.2");
        run("crosswalk", crosswalk, "1");
        run("oews", wages, "2024");
    }

    private ImportReport run(String kind, Path place, String version) {
        return server.context()
                .getBean(Imports.class)
                .run(
                        Actor.RUNGWORK,
                        server.context().getBean(TaxonomyReaders.class).get(kind),
                        Delivery.open(place),
                        Map.of("version", version),
                        new ImportProgress(InstantSource.system()));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3007  | taxonomy/esco-1.1.1 | ?x a esco:Occupation
            13896 | taxonomy/esco-1.1.1 | ?x a esco:Skill
            # 67 of the 123,855 relations are of an occupation that no row describes
            64891 | taxonomy/esco-1.1.1 | ?x a esco:Occupation ; esco:relatedEssentialSkill ?y
            58897 | taxonomy/esco-1.1.1 | ?x a esco:Occupation ; esco:relatedOptionalSkill ?y
            5899  | taxonomy/esco-1.1.1 | ?x a esco:Skill ; ?p ?y VALUES ?p { esco:relatedEssentialSkill esco:relatedOptionalSkill }
            1016  | taxonomy/onet-29.2  | ?x a tax:Occupation
            32627 | taxonomy/onet-29.2  | ?x tax:usesTechnology ?y
            18460 | taxonomy/onet-29.2  | ?x a tax:Relatedness
            2053  | crosswalk/esco-onet-1 | ?x skos:broadMatch ?y
            1432  | crosswalk/esco-onet-1 | ?x skos:closeMatch ?y
            541   | crosswalk/esco-onet-1 | ?x skos:exactMatch ?y
            227   | crosswalk/esco-onet-1 | ?x skos:narrowMatch ?y
            # of the 1,403 rows of the wage table seven repeat a code, as a group and as its only member
            1396  | taxonomy/oews-2024  | ?x a tax:WageEstimate
            123788 | bridge/esco-requirements/esco-1.1.1 | ?x rw:hasRequirement ?y
            """)
    void holdsWhatTheFilesHold(long count, String graph, String pattern) {
        String answer = server.query("""
                        PREFIX esco: <http://data.europa.eu/esco/model#>
                        PREFIX rw: <https://w3id.org/rungwork/ns#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX tax: <https://w3id.org/rungwork/taxonomy#>
                        SELECT (COUNT(*) AS ?count) { GRAPH <https://w3id.org/rungwork/graph/%s> { %s } }
                        """.formatted(graph, pattern), "text/csv").body();

        assertThat(answer.strip().lines().skip(1)).containsExactly(Long.toString(count));
    }

    @Test
    void measuresGapsBetweenOccupationsWithEvidence() {
        JsonNode gap = server.json("/api/gap?from=" + DATA_SCIENTIST + "&to=" + DATA_ANALYST);

        assertThat(gap.at("/coverage/skills").asInt()).isEqualTo(30);
        assertThat(gap.at("/coverage/value").asDouble()).isBetween(0.5, 0.9);
        assertThat(gap.at("/items/0/statements/0/status").asString()).isEqualTo("Derived");
        assertThat(gap.at("/items/0/statements/0/evidence/0/document").asString())
                .isEqualTo("https://w3id.org/rungwork/graph/taxonomy/esco-1.1.1");
    }

    @Test
    void measuresGapsFromOurRolesOverMatchedSkills() {
        JsonNode gap = server.json("/api/gap?from=healthcare-ml-engineer&to=ICT%20intelligent%20systems%20designer");

        assertThat(gap.at("/coverage/met").asInt() + gap.at("/coverage/partial").asInt())
                .isGreaterThan(3);
        assertThat(gap.at("/items").toString()).contains("\"mapped\"");
    }

    @Test
    void findsRoutesBetweenOccupationsWithTheGroundsOfEachMove() {
        JsonNode routes = server.json("/api/routes?from=" + DATA_ANALYST + "&to=" + DATA_SCIENTIST);

        JsonNode move = routes.at("/routes/0/steps/0/move");
        assertThat(routes.at("/routes").size()).isPositive();
        assertThat(move.at("/status").asString()).isEqualTo("Derived");
        assertThat(routes.at("/routes/0/steps/0/confidence").asDouble()).isBetween(0.3, 0.9);
        assertThat(move.at("/evidence").toString())
                .contains("/id/onet/related/", "graph/taxonomy/onet-29.2", "graph/crosswalk/esco-onet-1");
    }

    @Test
    void findsRoutesFromOurRolesToOccupations() {
        assertThat(server.json("/api/routes?from=clinical-data-manager&to=" + DATA_SCIENTIST)
                        .at("/routes")
                        .size())
                .isPositive();
    }

    @Test
    void leavesDerivedMovesOutWhereTheyAreNotTrusted() {
        assertThat(server.json("/api/routes?minTrust=Curated&from=clinical-data-manager&to=" + DATA_SCIENTIST)
                        .at("/reason")
                        .asString())
                .isEqualTo("no-route");
        assertThat(server.query("""
                        PREFIX rw: <https://w3id.org/rungwork/ns#>
                        ASK { ?from rw:progressesTo ?to . GRAPH <https://w3id.org/rungwork/graph/bridge/moves> { ?m rw:from ?from ; rw:to ?to } }
                        """, "text/csv").body()).contains("false");
    }

    @Test
    void derivesTenMovesForEachRoleAtMost() {
        String most = server.query("""
                        PREFIX rw: <https://w3id.org/rungwork/ns#>
                        SELECT (MAX(?n) AS ?most) (COUNT(?from) AS ?roles) { { SELECT ?from (COUNT(?move) AS ?n) {
                          GRAPH <https://w3id.org/rungwork/graph/bridge/moves> { ?move rw:from ?from } } GROUP BY ?from } }
                        """, "text/csv").body();

        assertThat(most.strip().lines().skip(1).findFirst().orElseThrow()).startsWith("10,");
    }

    /** The published counts are of moves that a model of 2020 calls viable; ours are of occupations with shared skills. */
    @Test
    void findsNeighboursWhereAnIndependentModelDoes() throws IOException {
        List<double[]> counts = new ArrayList<>();
        Edition edition = server.context().getBean(Editions.class).current();
        View view = View.standard(edition.projection().scales());
        Path file =
                SharedData.unpacked("nesta-transitions").resolve("transitions__mcc_transitions_Occupation_data.csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = List.of(lines.getFirst().split(","));
        int published = header.size() - header.indexOf("n_desirable_and_highly_viable");

        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            OptionalInt role = edition.projection().roles().find(cells[cells.length - 1]);
            if (role.isPresent()) {
                Holder holder = Holder.typical(edition.projection(), role.getAsInt(), view);
                long near = edition.gaps().nearest(holder, view, 3000).stream()
                        .filter(match -> match.coverage().value() != null
                                && match.coverage().value() >= 0.2)
                        .count();
                counts.add(new double[] {near, Double.parseDouble(cells[cells.length - published])});
            }
        }

        assertThat(counts).hasSizeGreaterThan(1600);
        assertThat(rankCorrelation(counts)).isGreaterThan(0.6);
    }

    private static double rankCorrelation(List<double[]> pairs) {
        double[] left = ranks(pairs.stream().mapToDouble(pair -> pair[0]).toArray());
        double[] right = ranks(pairs.stream().mapToDouble(pair -> pair[1]).toArray());
        double mean = (left.length - 1) / 2.0;
        double product = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 0; i < left.length; i++) {
            product += (left[i] - mean) * (right[i] - mean);
            leftSquares += Math.pow(left[i] - mean, 2);
            rightSquares += Math.pow(right[i] - mean, 2);
        }
        return product / Math.sqrt(leftSquares * rightSquares);
    }

    /** The places of values in their order; equal values share the middle of their places. */
    private static double[] ranks(double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.size(); ) {
            int to = from;
            while (to < order.size() && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int at = from; at < to; at++) {
                ranks[order.get(at)] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    @Test
    void linksOccupationsNearlyAsThePublishersMatchedThem(@TempDir Path noFurtherSets) {
        Map<String, Double> least = Map.of(
                "crosswalk/held-out", 0.604,
                "crosswalk+described/held-out", 0.693,
                "crosswalk-back/held-out", 0.731,
                "crosswalk-back+described/held-out", 0.829);

        List<Result> results =
                new Evaluation(server.context().getBean(Store.class), Embedder.NONE, noFurtherSets, step -> {}).run();

        assertThat(results.stream().map(Result::set)).containsAll(least.keySet());
        assertThat(results)
                .filteredOn(result -> least.containsKey(result.set()))
                // what was measured, less the point by which a score may drop
                .allSatisfy(result -> assertThat(result.measures().meanReciprocalRank())
                        .as(result.set())
                        .isGreaterThan(least.get(result.set())));
    }
}
