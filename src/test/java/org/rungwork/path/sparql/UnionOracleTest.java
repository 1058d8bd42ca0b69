package org.rungwork.path.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of up to three steps, also written out as a union in plain SPARQL, are the same in the same order. */
class UnionOracleTest {

    private static final int NODES = 7;
    private static final int EDGES = 60;

    private static final String SEARCH = """
            SELECT (GROUP_CONCAT(?name ; separator=" ") AS ?edges) ?length ?total {
              { SELECT ?path ?name ?length ?total {
                  SERVICE path:search {
                    [] path:source :n0 ; path:target :n1 ; path:selector "ALL" ; path:maxLength 3 ;
                       path:start ?from ; path:end ?to ; path:weight ?cost ;
                       path:pathIndex ?path ; path:stepIndex ?step ; path:length ?length ; path:total ?total .
                    ?edge :from ?from ; :to ?to ; :cost ?cost
                    BIND(STRAFTER(STR(?edge), "org/") AS ?name)
                  }
                } ORDER BY ?path ?step }
            } GROUP BY ?path ?length ?total ORDER BY ?path""";

    private static final String UNION = """
            SELECT ?edges ?length ?total {
              {
                ?a :from :n0 ; :to :n1 ; :cost ?total
                BIND(STRAFTER(STR(?a), "org/") AS ?edges) BIND(1 AS ?length)
              } UNION {
                ?a :from :n0 ; :to ?x ; :cost ?costA . ?b :from ?x ; :to :n1 ; :cost ?costB
                FILTER(?x NOT IN (:n0, :n1))
                BIND(CONCAT(STRAFTER(STR(?a), "org/"), " ", STRAFTER(STR(?b), "org/")) AS ?edges)
                BIND(2 AS ?length) BIND(?costA + ?costB AS ?total)
              } UNION {
                ?a :from :n0 ; :to ?x ; :cost ?costA . ?b :from ?x ; :to ?y ; :cost ?costB . ?c :from ?y ; :to :n1 ; :cost ?costC
                FILTER(?x NOT IN (:n0, :n1) && ?y NOT IN (:n0, ?x, :n1))
                BIND(CONCAT(STRAFTER(STR(?a), "org/"), " ", STRAFTER(STR(?b), "org/"), " ", STRAFTER(STR(?c), "org/")) AS ?edges)
                BIND(3 AS ?length) BIND(?costA + ?costB + ?costC AS ?total)
              }
            } ORDER BY ?total ?length ?x ?y ?costA ?a ?costB ?b ?costC ?c""";

    @ParameterizedTest
    @CsvSource({"1, MEMORY", "2, MEMORY", "3, TDB2_UNION", "4, TDB2_UNION"})
    void findsWhatTheUnionFinds(long seed, Asking engine) {
        Random random = new Random(seed);
        String data = IntStream.range(0, EDGES)
                .mapToObj(edge -> ":e%02d :from :n%d ; :to :n%d ; :cost %d ."
                        .formatted(edge, random.nextInt(NODES), random.nextInt(NODES), random.nextInt(4)))
                .collect(Collectors.joining("\n"));

        List<String> found = engine.ask(data, SEARCH);

        assertThat(found).hasSizeGreaterThan(20).isEqualTo(engine.ask(data, UNION));
    }
}
