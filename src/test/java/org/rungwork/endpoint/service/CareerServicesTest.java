package org.rungwork.endpoint.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.career.Editions;
import org.rungwork.projection.Concepts;
import org.rungwork.projection.SmallStore;

/** What the services refuse, and where they end. */
class CareerServicesTest {

    /** Every role leads to every other; one of them is described. */
    private static final String ROLES = IntStream.range(0, 16)
                    .filter(pair -> pair / 4 != pair % 4)
                    .mapToObj(pair -> move("r" + pair / 4, "r" + pair % 4))
                    .collect(Collectors.joining())
            + IntStream.range(0, 4)
                    .mapToObj(role -> "role:r%d a rw:Role ; skos:prefLabel 'Role %d'@en .".formatted(role, role))
                    .collect(Collectors.joining())
            + "skill:sewing a rw:Skill ; skos:prefLabel 'Sewing'@en ."
            + "role:r1 rw:hasRequirement :q . :q a rw:SkillRequirement ; rw:requiresSkill skill:sewing ;"
            + " rw:importance rw:Essential .";

    private final SmallStore small = new SmallStore(ROLES);
    private final Asking asking = new Asking(small.store());

    CareerServicesTest() {
        ServiceExecutorRegistry.set(
                small.store().published().getContext(),
                CareerServices.registry(new Editions(small.projections(), Concepts.LANGUAGES)));
    }

    @AfterEach
    void close() {
        small.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    gap    | [] svc:shape 3                                                          | svc:gap knows no svc:shape. There are svc:coefficient, svc:collapse,
                    gap    | [] svc:step ?step                                                       | svc:gap knows no svc:step
                    gap    | [] svc:source role:r0 . ?role a rw:Role                                 | hang on one blank node, as in [] svc:source <a> ; svc:target <b> . Here they hang on [] and ?role
                    gap    | [] svc:source role:r0 . [] svc:target role:r1                           | Here they hang on [] and []
                    gap    | ?gap svc:source role:r0                                                 | Here they hang on ?gap
                    gap    | VALUES ?a { 1 } [] svc:source role:r0                                   | takes options alone
                    gap    |                                                                         | takes options alone
                    gap    | [] svc:source role:r0                                                   | svc:target is missing
                    gap    | [] svc:target role:r1                                                   | either svc:source, a role whose typical holder is measured, or svc:holds
                    gap    | [] svc:source role:r0 ; svc:holds skill:sewing ; svc:target role:r1     | either svc:source
                    gap    | [] svc:source ?who ; svc:target role:r1                                 | svc:source ?who is not bound by the part of the query before the SERVICE
                    gap    | [] svc:source role:r0 , role:r2 ; svc:target role:r1                    | svc:source may be given once only
                    gap    | [] svc:source role:r9 ; svc:target role:r1                              | There is no role 'https://w3id.org/rungwork/id/role/r9'; there are Role
                    gap    | [] svc:source role:r0 ; svc:target 'Rolle 1'                            | There is no role 'Rolle 1'; there are Role 1 (r1)
                    gap    | [] svc:holds 'Sawing' ; svc:target role:r1                              | There is no skill 'Sawing'; there are Sewing (sewing)
                    gap    | [] svc:holds [ svc:level 3 ] ; svc:target role:r1                       | svc:skill is missing
                    gap    | [] svc:holds [ svc:skill 'sewing' ; svc:years 3 ] ; svc:target role:r1  | svc:holds knows no svc:years. There are svc:level, svc:skill
                    gap    | [] svc:holds [ svc:skill 'sewing' ; svc:level 9 ] ; svc:target role:r1  | There is no level '9'
                    gap    | [] svc:source role:r0 ; svc:target ?t ; svc:limit 0                     | svc:limit takes a whole number from 1
                    gap    | [] svc:source role:r0 ; svc:target role:r1 ; svc:collapse 'perhaps'     | svc:collapse takes true or false, and not "perhaps"
                    gap    | [] svc:source role:r0 ; svc:target role:r1 ; svc:importance 'Urgent'    | There is no importance 'Urgent'; there are
                    gap    | [] svc:source role:r0 ; svc:target role:r1 ; svc:coefficient 0.5        | svc:coefficient takes a node, as in [ svc:rule rw:NarrowerSkill ; svc:value 0.6 ], and not 0.5
                    gap    | [] svc:source role:r0 ; svc:target role:r1 ; svc:coefficient [ svc:rule rw:NarrowerSkill ; svc:value 2 ] | a coefficient must be between 0 and 1
                    gap    | [] svc:source role:r0 ; svc:target role:r1 ; svc:coefficient [ svc:rule 'Luck' ; svc:value 1 ] | There is no credit rule 'Luck'
                    routes | [] svc:source ?a ; svc:target ?b                                        | svc:routes needs svc:source or svc:target
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:rankBy 'fun'           | svc:rankBy takes "moves" or "time" or "effort" or "cumulative-effort" or "pay" or "pareto", and not "fun"
                    routes | [] svc:source role:r0 ; svc:target ?b ; svc:rankBy 'pay'                | with an open end routes are ranked by moves, time or effort
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:k 101                  | svc:k takes a whole number from 1 to 100, and not 101
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:maxMoves 2.5           | svc:maxMoves takes a whole number from 1 to 20, and not 2.5
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:maxYears 101           | maxYears must be between 0 and 100
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:maxYears 'many'        | svc:maxYears takes a number, and not "many"
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:minPayShare 0.9        | give payToday
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:start 'sometimes'      | svc:start takes "never" or "fallback" or "always"
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:kind 'Leap'            | There is no kind of move 'Leap'
                    routes | [] svc:source role:r0 ; svc:target role:r1 ; svc:minTrust 'Rumoured'    | There is no status 'Rumoured'
                    reach  | [] svc:years 3                                                          | svc:source is missing
                    reach  | [] svc:source role:r0 ; svc:years -1                                    | years must be between 0 and 100
                    reach  | [] svc:source role:r0 ; svc:maxYears 3                                  | svc:reach knows no svc:maxYears
                    """)
    void saysWhatIsWrong(String service, String block, String complaint) {
        String query = "SELECT * { SERVICE %s svc:" + service + " { " + (block == null ? "" : block) + " } }";

        assertThatThrownBy(() -> asking.rows(query.formatted("")))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining(complaint);
        assertThatThrownBy(() -> asking.rows(query.formatted("SILENT"))).hasMessageContaining(complaint);
    }

    @Test
    void answersInsideAnUnionASubQueryAndAnExists() {
        String gap = "SERVICE svc:gap { [] svc:holds 'sewing' ; svc:target role:r1 ; svc:met ?met }";

        assertThat(asking.rows("SELECT ?met { { SELECT ?met { " + gap + " } } UNION { " + gap + " } }"))
                .containsExactly("1", "1");
        assertThat(asking.rows("SELECT ?role { ?role a rw:Role FILTER EXISTS { SERVICE svc:routes {"
                        + " [] svc:source role:r0 ; svc:target ?role ; svc:maxMoves 1 } } } ORDER BY ?role"))
                .containsExactly("r1", "r2", "r3");
    }

    @Test
    void oneVariableForTwoResultsMakesThemEqual() {
        assertThat(asking.rows("SELECT ?n { SERVICE svc:gap { [] svc:holds 'sewing' ; svc:target role:r1 ;"
                        + " svc:met ?n ; svc:skills ?n } }"))
                .containsExactly("1");
        assertThat(asking.rows("SELECT ?n { SERVICE svc:gap { [] svc:holds 'sewing' ; svc:target role:r1 ;"
                        + " svc:met ?n ; svc:missing ?n } }"))
                .isEmpty();
    }

    @Test
    void saysWhatIsPublishedNow() {
        String gap = "SELECT ?n { SERVICE svc:gap { [] svc:holds 'sewing' ; svc:target role:r2 ; svc:skills ?n } }";

        assertThat(asking.rows(gap)).containsExactly("0");

        add("role:r2 rw:hasRequirement [ a rw:SkillRequirement ; rw:requiresSkill skill:sewing ;"
                + " rw:importance rw:Essential ] .");

        assertThat(asking.rows(gap)).containsExactly("1");
    }

    @Test
    void saysThatASearchCameToItsLimit() {
        addManyRoles();

        assertThatThrownBy(() -> asking.rows("SELECT * { SERVICE svc:routes { " + ENDLESS + " } }"))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("The search came to a limit");
    }

    @ParameterizedTest
    @CsvSource({"routes, target, k, 100", "reach, role, limit, 1000"})
    void saysThatThereIsMoreThanItTells(String service, String role, String most, int told) {
        addLeaves(told + 1);
        String search = "SELECT ?truncated (COUNT(*) AS ?count) { SERVICE svc:" + service
                + " { [] svc:source role:hub ; svc:" + role + " ?leaf %s } } GROUP BY ?truncated";

        assertThatThrownBy(() -> asking.rows(search.formatted("")))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("or take what there is by svc:truncated ?truncated");
        assertThat(asking.rows(search.formatted("; svc:truncated ?truncated"))).containsExactly("true " + told);
        assertThat(asking.rows(search.formatted("; svc:truncated ?truncated ; svc:" + most + " 7")))
                .containsExactly("false 7");
    }

    private void addLeaves(int leaves) {
        String moves = IntStream.range(0, leaves)
                .mapToObj(leaf -> "role:leaf" + leaf + " a rw:Role ." + move("hub", "leaf" + leaf))
                .collect(Collectors.joining());
        add("role:hub a rw:Role ." + moves);
    }

    @Test
    void endsWithItsQuery() {
        addManyRoles();
        String query = Asking.PREFIXES + "SELECT * { SERVICE svc:routes { " + ENDLESS + " } }";

        assertThatThrownBy(() -> small.store().read(dataset -> {
                    try (QueryExec exec = QueryExec.dataset(dataset)
                            .query(query)
                            .overallTimeout(100, TimeUnit.MILLISECONDS)
                            .build()) {
                        return RowSetOps.count(exec.select());
                    }
                }))
                .isInstanceOf(QueryCancelledException.class);
    }

    /** By way of a role that lies in a dead end: many routes seem to pass it, and none does. */
    private static final String ENDLESS =
            "[] svc:source role:m0 ; svc:target role:m1 ; svc:via role:beyond ; svc:k 1 ; svc:maxMoves 20";

    private void addManyRoles() {
        int roles = 14;
        String moves = IntStream.range(0, roles * roles)
                .filter(pair -> pair / roles != pair % roles)
                .mapToObj(pair -> move("m" + pair / roles, "m" + pair % roles))
                .collect(Collectors.joining());
        String named = IntStream.range(0, roles)
                .mapToObj(role -> "role:m" + role + " a rw:Role .")
                .collect(Collectors.joining());
        add(named + moves + "role:beyond a rw:Role ." + move("m2", "beyond") + move("beyond", "m2"));
    }

    private void add(String turtle) {
        small.add("https://example.org/more", Asking.PREFIXES + "PREFIX : <https://example.org/> " + turtle);
    }

    private static String move(String from, String to) {
        return ":%s-%s a rw:Progression ; rw:from role:%s ; rw:to role:%s .".formatted(from, to, from, to);
    }
}
