package org.rungwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rungwork.gap.Background;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.gap.RoleMatch;

/** Which 20 roles does somebody with 25 skills cover best? */
@State(Scope.Benchmark)
public class NearestRolesBenchmark extends Timed {

    private static final int PROFILES = 5;
    private static final int LIMIT = 20;

    /** The same credits as ours; how many skills a role needs in all stands in the data. */
    private static final String QUERY = """
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            PREFIX skill: <https://w3id.org/rungwork/id/skill/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT ?role (SUM(?credit) / SAMPLE(?skills) AS ?coverage)
            WHERE {
              {
                SELECT ?role ?skill (MAX(?share) AS ?credit)
                WHERE {
                  VALUES (?held ?have) { %s }
                  { ?held skos:broader* ?skill BIND(0.75 AS ?other) }
                  UNION { ?skill skos:broader ?held BIND(0.5 AS ?other) }
                  UNION { ?held skos:related|^skos:related ?skill BIND(0.25 AS ?other) }
                  ?requirement rw:requiresSkill ?skill ;
                    rw:importance rw:Essential .
                  ?role rw:hasRequirement ?requirement .
                  OPTIONAL { ?requirement rw:level/rw:rank ?stated }
                  BIND(COALESCE(?stated, 2) AS ?need)
                  BIND(IF(?skill = ?held, 1.0, ?other) AS ?coefficient)
                  BIND(?coefficient * IF(?have >= ?need, 1, ?have / ?need) AS ?share)
                }
                GROUP BY ?role ?skill
              }
              ?role <%s> ?skills .
            }
            GROUP BY ?role
            ORDER BY DESC(?coverage) ?role
            LIMIT %d
            """;

    private Careers careers;
    private List<Holder> holders;
    private List<String> queries;

    @Setup
    public void prepare(Careers opened) {
        careers = opened;
        holders = new ArrayList<>();
        queries = new ArrayList<>();
        for (int number = 0; number < PROFILES; number++) {
            List<Claim> claims = careers.synthetic().profile(number);
            holders.add(Holder.person(claims, Background.UNKNOWN));
            queries.add(QUERY.formatted(values(claims), CareerTriples.ESSENTIAL_SKILLS, LIMIT));
        }
        for (int number = 0; number < PROFILES; number++) {
            List<RoleMatch> ours = nearest(holders.get(number));
            List<List<String>> theirs = careers.fuseki().select(queries.get(number));
            for (int rank = 0; rank < LIMIT; rank++) {
                Careers.requireEqual(
                        ours.get(rank).coverage().value(),
                        Double.parseDouble(theirs.get(rank).getLast()),
                        "profile " + number + ", rank " + (rank + 1));
            }
        }
    }

    private static String values(List<Claim> claims) {
        return claims.stream()
                .map(claim -> "(skill:" + CareerTriples.skillName(claim.skill()) + " " + claim.rank() + ")")
                .collect(Collectors.joining(" "));
    }

    private List<RoleMatch> nearest(Holder holder) {
        return careers.gaps().nearest(holder, careers.view(), LIMIT);
    }

    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public void nearest(Blackhole answers) {
        holders.forEach(holder -> answers.consume(nearest(holder)));
    }

    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public void fuseki(Blackhole answers) {
        queries.forEach(query -> answers.consume(careers.fuseki().select(query)));
    }
}
