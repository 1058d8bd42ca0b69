package org.rungwork.path.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What SERVICE path:search finds, in memory and in TDB2 over the union of graphs. */
class PathSearchTest {

    /** Two ways from a to d, a dearer one in between, and a way back. */
    private static final String DIAMOND = """
            :ab :from :a ; :to :b ; :cost 1 .
            :bd :from :b ; :to :d ; :cost 1 .
            :ac :from :a ; :to :c ; :cost 0.5 .
            :cd :from :c ; :to :d ; :cost 2.25 .
            :ad :from :a ; :to :d ; :cost 4 .
            :da :from :d ; :to :a ; :cost 1 .
            """;

    private static final String EDGES = "?edge :from ?from ; :to ?to ; :cost ?cost .";
    private static final String ROLES = "path:start ?from ; path:end ?to ; path:weight ?cost";

    private static String service(String options) {
        return "SERVICE path:search { [] " + ROLES + " ; " + options + " . " + EDGES + " }";
    }

    @ParameterizedTest
    @EnumSource
    void findsTheCheapestPathsInOrder(Asking engine) {
        List<String> rows = engine.ask(DIAMOND, """
                SELECT ?path ?step ?from ?to ?edge ?running ?length ?total {
                  SERVICE path:search {
                    [] path:source :a ; path:target :d ; path:selector "shortest  3" ; path:mode "Acyclic" ;
                       path:start ?from ; path:end ?to ; path:weight ?cost ;
                       path:pathIndex ?path ; path:stepIndex ?step ; path:cost ?running ;
                       path:length ?length ; path:total ?total .
                    ?edge :from ?from ; :to ?to ; :cost ?cost .
                  }
                } ORDER BY ?path ?step""");

        assertThat(rows)
                .containsExactly(
                        "1 1 a b ab 1 2 2",
                        "1 2 b d bd 2 2 2",
                        "2 1 a c ac 0.5 2 2.75",
                        "2 2 c d cd 2.75 2 2.75",
                        "3 1 a d ad 4 1 4");
    }

    @ParameterizedTest
    @EnumSource
    void countsStepsWithoutAWeight(Asking engine) {
        List<String> rows = engine.ask(DIAMOND, """
                SELECT ?from ?to ?total (DATATYPE(?total) AS ?type) {
                  SERVICE path:search { [] path:source :a ; path:target :d ; path:start ?from ; path:end ?to ; path:total ?total .
                    ?edge :from ?from ; :to ?to } }""");

        assertThat(rows).containsExactly("a d 1 http://www.w3.org/2001/XMLSchema#integer");
    }

    @ParameterizedTest
    @EnumSource
    void selectsAsGqlDoes(Asking engine) {
        String query = "SELECT ?length ?total { "
                + service("path:source :a ; path:target :d ; path:selector \"%s\" ; path:rows \"path\" ;"
                        + " path:pathIndex ?path ; path:length ?length ; path:total ?total")
                + " } ORDER BY ?path";
        String even = DIAMOND.replace("2.25", "1.5");

        assertThat(engine.ask(even, query.formatted("ANY"))).hasSize(1);
        assertThat(engine.ask(even, query.formatted("ALL SHORTEST"))).containsExactly("2 2", "2 2");
        assertThat(engine.ask(even, query.formatted("SHORTEST 2"))).containsExactly("2 2", "2 2");
        assertThat(engine.ask(even, query.formatted("ALL"))).containsExactly("2 2", "2 2", "1 4");
    }

    @ParameterizedTest
    @EnumSource
    void repeatsWhatTheModeAllows(Asking engine) {
        String circle = """
                :aa :from :a ; :to :a . :ab :from :a ; :to :b . :ba :from :b ; :to :a .
                """;
        String query = """
                SELECT ?length (GROUP_CONCAT(?name ; separator=">") AS ?edges) {
                  { SELECT * { SERVICE path:search {
                      [] path:source :a ; path:target :a ; path:selector "ALL" ; path:mode "%s" ; path:maxLength 3 ;
                         path:start ?from ; path:end ?to ; path:pathIndex ?path ; path:stepIndex ?step ; path:length ?length .
                      ?edge :from ?from ; :to ?to BIND(STRAFTER(STR(?edge), "org/") AS ?name) } } ORDER BY ?path ?step }
                } GROUP BY ?path ?length ORDER BY ?path""";

        assertThat(engine.ask(circle, query.formatted("ACYCLIC"))).isEmpty();
        assertThat(engine.ask(circle, query.formatted("SIMPLE"))).containsExactly("1 aa", "2 ab>ba");
        assertThat(engine.ask(circle, query.formatted("TRAIL")))
                .containsExactly("1 aa", "2 ab>ba", "3 aa>ab>ba", "3 ab>ba>aa");
        assertThat(engine.ask(circle, query.formatted("WALK")))
                .containsExactly("1 aa", "2 aa>aa", "2 ab>ba", "3 aa>aa>aa", "3 aa>ab>ba", "3 ab>ba>aa");
    }

    @ParameterizedTest
    @EnumSource
    void walksAgainstEdgesAndEitherWay(Asking engine) {
        String query = "SELECT ?from ?to ?edge { "
                + service("path:source :d ; path:target :a ; path:stepIndex ?step ; path:direction \"%s\"")
                + " } ORDER BY ?step";
        String oneWay = DIAMOND.replace(":da :from :d ; :to :a ; :cost 1 .", "");

        assertThat(engine.ask(oneWay, query.formatted("forward"))).isEmpty();
        assertThat(engine.ask(oneWay, query.formatted("backward"))).containsExactly("d b bd", "b a ab");
        assertThat(engine.ask(DIAMOND, query.formatted("both"))).containsExactly("d a da");
        assertThat(engine.ask(oneWay, query.formatted("both"))).containsExactly("d b bd", "b a ab");
    }

    @ParameterizedTest
    @EnumSource
    void takesNoEdgeThereAndBackOnATrail(Asking engine) {
        String query = """
                SELECT ?length { SERVICE path:search {
                  [] path:source :a ; path:target :a ; path:selector "ALL" ; path:mode "TRAIL" ; path:direction "both" ;
                     path:start ?from ; path:end ?to ; path:length ?length ; path:rows "path" .
                  ?edge :from ?from ; :to ?to } }""";

        assertThat(engine.ask(":ab :from :a ; :to :b .", query)).isEmpty();
        assertThat(engine.ask(":ab :from :a ; :to :b . :ba :from :b ; :to :a .", query))
                .containsExactly("2", "2");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWithinLengthsCostsAndBudgets(Asking engine) {
        String query = "SELECT ?length ?total { "
                + service("path:source :a ; path:target :d ; path:selector \"ALL\" ; path:rows \"path\" ;"
                        + " path:pathIndex ?path ; path:length ?length ; path:total ?total ; %s")
                + " } ORDER BY ?path";

        assertThat(engine.ask(DIAMOND, query.formatted("path:maxLength 1"))).containsExactly("1 4");
        assertThat(engine.ask(DIAMOND, query.formatted("path:minLength 2"))).containsExactly("2 2", "2 2.75");
        assertThat(engine.ask(DIAMOND, query.formatted("path:maxCost 2.75"))).containsExactly("2 2", "2 2.75");
        assertThat(engine.ask(DIAMOND, query.formatted("path:maxCost 2.749"))).containsExactly("2 2");

        String budgeted = """
                SELECT ?length ?total { SERVICE path:search {
                  [] path:source :a ; path:target :d ; path:selector "ALL" ; path:rows "path" ; path:pathIndex ?path ;
                     path:start ?from ; path:end ?to ; path:budget ?cost ; path:maxBudget 2.5 ;
                     path:length ?length ; path:total ?total .
                  ?edge :from ?from ; :to ?to ; :cost ?cost } }""";
        assertThat(engine.ask(DIAMOND, budgeted)).containsExactly("2 2");
    }

    @ParameterizedTest
    @EnumSource
    void avoidsNodesAndGoesThroughOthers(Asking engine) {
        String query = "SELECT ?length ?total { "
                + service("path:source :a ; path:target :d ; path:selector \"ALL\" ; path:rows \"path\" ;"
                        + " path:pathIndex ?path ; path:length ?length ; path:total ?total ; %s")
                + " } ORDER BY ?path";

        assertThat(engine.ask(DIAMOND, query.formatted("path:avoid :b, :nowhere")))
                .containsExactly("2 2.75", "1 4");
        assertThat(engine.ask(DIAMOND, query.formatted("path:avoid :b ; path:avoid :c")))
                .containsExactly("1 4");
        assertThat(engine.ask(DIAMOND, query.formatted("path:via :c"))).containsExactly("2 2.75");
        assertThat(engine.ask(DIAMOND, query.formatted("path:via :b, :c"))).isEmpty();
        assertThat(engine.ask(DIAMOND, query.formatted("path:via :nowhere"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsParallelEdgesApart(Asking engine) {
        String parallel =
                ":slow :from :a ; :to :b ; :cost 2 . :fast :from :a ; :to :b ; :cost 1 . :same :from :a ; :to :b ; :cost 2 .";

        List<String> rows = engine.ask(
                parallel,
                "SELECT ?path ?edge ?total { "
                        + service(
                                "path:source :a ; path:target :b ; path:selector \"ALL\" ; path:pathIndex ?path ; path:total ?total")
                        + " } ORDER BY ?path");

        assertThat(rows).containsExactly("1 fast 1", "2 same 2", "3 slow 2");
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereThereIsNoWay(Asking engine) {
        String query = "SELECT * { " + service("path:source %s ; path:target %s") + " }";

        assertThat(engine.ask(DIAMOND, query.formatted(":a", ":nowhere"))).isEmpty();
        assertThat(engine.ask(DIAMOND, query.formatted(":nowhere", ":nowhere"))).isEmpty();
        assertThat(engine.ask("", query.formatted(":a", ":b"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void staysWhereItIsIfAPathMayHaveNoStep(Asking engine) {
        String query = "SELECT ?step ?from ?to ?edge ?length ?total { "
                + service("path:source :%1$s ; path:target :%1$s ; path:minLength 0 ; path:stepIndex ?step ;"
                        + " path:length ?length ; path:total ?total")
                + " }";

        assertThat(engine.ask(DIAMOND, query.formatted("a"))).containsExactly("0 a a - 0 0");
        assertThat(engine.ask(DIAMOND, query.formatted("nowhere"))).containsExactly("0 nowhere nowhere - 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void bindsAnOpenEnd(Asking engine) {
        String query = "SELECT ?path ?start ?stop ?length ?total { "
                + service("path:source %s ; path:target %s ; path:selector \"%s\" ; path:rows \"path\" ;"
                        + " path:pathIndex ?path ; path:length ?length ; path:total ?total")
                + " } ORDER BY ?path";
        String tree = DIAMOND.replace(":da :from :d ; :to :a ; :cost 1 .", "");

        assertThat(engine.ask(tree, query.formatted(":a", "?stop", "ANY")))
                .containsExactly("1 - c 1 0.5", "2 - b 1 1", "3 - d 2 2");
        assertThat(engine.ask(tree, query.formatted("?start", ":d", "SHORTEST 1")))
                .containsExactly("1 b - 1 1", "2 a - 2 2", "3 c - 1 2.25");
        assertThat(engine.ask(tree, query.formatted("?start", ":d", "SHORTEST 2")))
                .containsExactly("1 b - 1 1", "2 a - 2 2", "3 c - 1 2.25", "4 a - 2 2.75");
        assertThat(engine.ask(tree, query.formatted("?start", "?stop", "ANY"))).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void findsCirclesThroughOpenEnds(Asking engine) {
        String query = "SELECT ?stop ?length { "
                + service(
                        "path:source %s ; path:target ?stop ; path:mode \"%s\" ; path:rows \"path\" ; path:length ?length")
                + " } ORDER BY ?stop";

        assertThat(engine.ask(DIAMOND, query.formatted(":a", "SIMPLE"))).containsExactly("a 3", "b 1", "c 1", "d 2");
        assertThat(engine.ask(DIAMOND, query.formatted(":a", "ACYCLIC"))).containsExactly("b 1", "c 1", "d 2");
        assertThat(engine.ask(DIAMOND, query.formatted("?stop", "SIMPLE"))).containsExactly("a 3", "b 3", "c 3", "d 3");
    }

    @ParameterizedTest
    @EnumSource
    void startsFromSeveralNodes(Asking engine) {
        List<String> rows = engine.ask(
                DIAMOND,
                "SELECT ?from ?to ?total { "
                        + service(
                                "path:source :b, :c ; path:target :a, :d ; path:rows \"path\" ; path:pathIndex ?path ; path:total ?total")
                        + " } ORDER BY ?path");

        assertThat(rows).containsExactly("b d 1", "b a 2", "c d 2.25", "c a 3.25");
    }

    @ParameterizedTest
    @EnumSource
    void takesItsEndsFromTheRowsBefore(Asking engine) {
        String query = "SELECT ?x ?path ?from ?to ?total { %s "
                + service(
                        "path:source ?x ; path:target :d ; path:rows \"path\" ; path:pathIndex ?path ; path:total ?total")
                + " } ORDER BY ?x";

        assertThat(engine.ask(DIAMOND, query.formatted("VALUES ?x { :b :c :nowhere }")))
                .containsExactly("b 1 b d 1", "c 1 c d 2.25");
        assertThat(engine.ask(DIAMOND, query.formatted(":ab :to ?x ."))).containsExactly("b 1 b d 1");
        assertThat(engine.ask(
                        DIAMOND,
                        "SELECT ?x ?total { VALUES ?x { :b :nowhere } OPTIONAL { "
                                + service("path:source ?x ; path:target :d ; path:rows \"path\" ; path:total ?total")
                                + " } }"))
                .containsExactly("b 1", "nowhere -");
    }

    @ParameterizedTest
    @EnumSource
    void restrictsThePatternByTheRowsBefore(Asking engine) {
        String modes = ":ab :from :a ; :to :b ; :by :car . :ab2 :from :a ; :to :b ; :by :bus ."
                + " :bc :from :b ; :to :c ; :by :bus .";
        String query = """
                SELECT ?by ?from ?to { VALUES ?by { :car :bus } SERVICE path:search {
                  [] path:source :a ; path:target :c ; path:start ?from ; path:end ?to ; path:stepIndex ?step .
                  { %s } } } ORDER BY ?by ?step""";

        for (String pattern : List.of(
                "?edge :from ?from ; :to ?to ; :by ?by",
                "?edge :from ?from ; :to ?to ; :by ?how BIND(?how AS ?by)",
                "VALUES ?by { :bus :car } ?edge :from ?from ; :to ?to ; :by ?by",
                "{ SELECT * { ?edge :from ?from ; :to ?to ; :by ?by } }",
                "OPTIONAL { ?edge :from ?from ; :to ?to ; :by ?by }")) {
            assertThat(engine.ask(modes, query.formatted(pattern))).as(pattern).containsExactly("bus a b", "bus b c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsNodesWithTheRowsBeforeAfterwards(Asking engine) {
        String query = "SELECT ?step ?from { VALUES ?from { :b } "
                + service("path:source :a ; path:target :d ; path:stepIndex ?step") + " }";

        assertThat(engine.ask(DIAMOND, query)).containsExactly("2 b");
    }

    @ParameterizedTest
    @EnumSource
    void takesAnyPattern(Asking engine) {
        String query = """
                SELECT ?path ?from ?to ?total { SERVICE path:search {
                  [] path:source :a ; path:target :d ; path:selector "ALL" ; path:start ?from ; path:end ?to ; path:weight ?years ;
                     path:pathIndex ?path ; path:stepIndex ?step ; path:total ?total .
                  { { ?edge :from ?from ; :to ?to } UNION { ?from :near ?to BIND(:near AS ?edge) }
                    OPTIONAL { ?edge :cost ?known }
                    BIND(COALESCE(?known, 0.25) AS ?years)
                    FILTER(?years < 2) }
                } } ORDER BY ?path ?step""";

        assertThat(engine.ask(DIAMOND + " :c :near :b .", query))
                .containsExactly("1 a c 1.75", "1 c b 1.75", "1 b d 1.75", "2 a b 2", "2 b d 2");
    }

    @ParameterizedTest
    @EnumSource
    void worksInsideSubQueries(Asking engine) {
        List<String> rows = engine.ask(
                DIAMOND,
                "SELECT ?to { { SELECT ?to { " + service("path:source :a ; path:target :d ; path:stepIndex ?step")
                        + " } ORDER BY ?step } FILTER(?to != :a) }");

        assertThat(rows).containsExactly("b", "d");
    }

    @ParameterizedTest
    @EnumSource
    void searchesInsideTheAnswersOfASearch(Asking engine) {
        List<String> rows = engine.ask(DIAMOND, """
                SELECT ?from ?to { SERVICE path:search {
                  [] path:source :b ; path:target :a ; path:start ?from ; path:end ?to ; path:stepIndex ?step .
                  SERVICE path:search { [] path:source ?from ; path:target ?to ; path:start ?s ; path:end ?e ;
                    path:maxLength 1 ; path:rows "path" . ?edge :from ?s ; :to ?e }
                } } ORDER BY ?step""");

        assertThat(rows).containsExactly("b d", "d a");
    }

    @ParameterizedTest
    @EnumSource
    void sumsExactly(Asking engine) {
        String tenths =
                ":ab :from :a ; :to :b ; :cost 0.1 . :bc :from :b ; :to :c ; :cost 2e-1 . :cd :from :c ; :to :d ; :cost 3 .";

        List<String> rows = engine.ask(
                tenths,
                "SELECT ?total (DATATYPE(?total) AS ?type) { "
                        + service("path:source :a ; path:target :d ; path:rows \"path\" ; path:total ?total") + " }");

        assertThat(rows).containsExactly("3.3 http://www.w3.org/2001/XMLSchema#decimal");
    }

    @ParameterizedTest
    @EnumSource
    void skipsOrFillsMissingWeights(Asking engine) {
        String gaps =
                ":ab :from :a ; :to :b . :bc :from :b ; :to :c ; :cost 2 . :ac :from :a ; :to :c ; :cost \"many\" . :ac2 :from :a ; :to :c ; :cost -1 .";
        String query = """
                SELECT ?total { SERVICE path:search {
                  [] path:source :a ; path:target :c ; path:selector "ALL" ; path:start ?from ; path:end ?to ; path:weight ?cost ;
                     path:rows "path" ; path:pathIndex ?path ; path:total ?total ; path:onMissing %s .
                  ?edge :from ?from ; :to ?to OPTIONAL { ?edge :cost ?cost } } } ORDER BY ?path""";

        assertThat(engine.ask(gaps, query.formatted("\"skip\""))).isEmpty();
        assertThat(engine.ask(gaps, query.formatted("5"))).containsExactly("5", "5", "7");
        assertThat(engine.ask(gaps, query.formatted("0.5"))).containsExactly("0.5", "0.5", "2.5");
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheAnswerIsNotWhole(Asking engine) {
        String query = "SELECT ?path ?cut { "
                + service(
                        "path:source :a ; path:target :d ; path:selector \"ALL\" ; path:rows \"path\" ; path:pathIndex ?path ;"
                                + " path:truncated ?cut ; %s")
                + " } ORDER BY ?path";

        assertThat(engine.ask(DIAMOND, query.formatted("path:maxPaths 3")))
                .containsExactly("1 false", "2 false", "3 false");
        assertThat(engine.ask(DIAMOND, query.formatted("path:maxPaths 2"))).containsExactly("1 true", "2 true");
        assertThat(engine.ask(DIAMOND, query.formatted("path:maxVisited 1"))).containsExactly("- true");
    }
}
