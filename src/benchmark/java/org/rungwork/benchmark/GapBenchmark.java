package org.rungwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rungwork.gap.Holder;

/** How much of a role does the typical holder of another role cover? */
@State(Scope.Benchmark)
public class GapBenchmark extends Timed {

    private static final int PAIRS = 5;
    private static final Path CATALOGUED = Path.of("queries", "answer", "gap-summary-between-roles.rq");

    /** The same credits as ours, in the order that runs fastest; how many skills the role needs stands in the data. */
    private static final String QUERY = """
            PREFIX role: <https://w3id.org/rungwork/id/role/>
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT (SUM(?credit) / SAMPLE(?skills) AS ?coverage)
            WHERE {
              {
                SELECT ?skill (MAX(?share) AS ?credit)
                WHERE {
                  role:%1$s rw:hasRequirement ?own .
                  ?own rw:requiresSkill ?held ;
                    rw:importance rw:Essential .
                  OPTIONAL { ?own rw:level/rw:rank ?stated }
                  { ?held skos:broader* ?skill BIND(0.75 AS ?other) }
                  UNION { ?skill skos:broader ?held BIND(0.5 AS ?other) }
                  UNION { ?held skos:related|^skos:related ?skill BIND(0.25 AS ?other) }
                  {
                    SELECT ?skill ?need
                    WHERE {
                      role:%2$s rw:hasRequirement ?requirement .
                      ?requirement rw:requiresSkill ?skill ;
                        rw:importance rw:Essential .
                      OPTIONAL { ?requirement rw:level/rw:rank ?rank }
                      BIND(COALESCE(?rank, 2) AS ?need)
                    }
                  }
                  BIND(COALESCE(?stated, 2) AS ?have)
                  BIND(IF(?skill = ?held, 1.0, ?other) AS ?coefficient)
                  BIND(?coefficient * IF(?have >= ?need, 1, ?have / ?need) AS ?share)
                }
                GROUP BY ?skill
              }
              role:%2$s <%3$s> ?skills .
            }
            """;

    private Careers careers;
    private List<Integer> roles;
    private List<String> queries;
    private List<String> catalogued;

    @Setup
    public void prepare(Careers opened) throws IOException {
        careers = opened;
        roles = careers.roles(PAIRS);
        String question = Files.readString(CATALOGUED);
        queries = roles.stream()
                .map(role -> QUERY.formatted(name(role), name(target(role)), CareerTriples.ESSENTIAL_SKILLS))
                .toList();
        catalogued = roles.stream()
                .map(role -> question.replace("role:clinical-data-programming-engineer", "role:" + name(role))
                        .replace("role:cdm-director", "role:" + name(target(role))))
                .toList();
        for (int pair = 0; pair < PAIRS; pair++) {
            double ours = coverage(roles.get(pair));
            Careers.requireEqual(ours, answer(queries.get(pair)), queries.get(pair));
            Careers.requireEqual(ours, answer(catalogued.get(pair)), catalogued.get(pair));
        }
    }

    private double answer(String query) {
        String coverage = careers.fuseki().select(query).getFirst().getLast();
        return coverage.isEmpty() ? 0 : Double.parseDouble(coverage);
    }

    private static String name(int role) {
        return CareerTriples.roleName(role);
    }

    /** The next role, since it mostly is of the same field: there is something to cover. */
    private int target(int role) {
        return (role + 1) % careers.projection().roles().size();
    }

    private Holder holder(int role) {
        return Holder.typical(careers.projection(), role, careers.view());
    }

    private double coverage(int role) {
        return careers.gaps().coverage(holder(role), target(role), careers.view()).value();
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void coverage(Blackhole answers) {
        roles.forEach(role -> answers.consume(coverage(role)));
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void report(Blackhole answers) {
        roles.forEach(
                role -> answers.consume(careers.gaps().report(holder(role), target(role), careers.view())));
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void fuseki(Blackhole answers) {
        queries.forEach(query -> answers.consume(careers.fuseki().select(query)));
    }

    /** The question as it stands in the catalogue: it is written to be read, and counts all that it uses. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void fusekiCatalogued(Blackhole answers) {
        catalogued.forEach(query -> answers.consume(careers.fuseki().select(query)));
    }
}
