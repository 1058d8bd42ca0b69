package org.rungwork.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Shortfall;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.projection.Projection;

/**
 * Finds the skills that every route asks more of than somebody has. The shortest route does so, too; such a skill is one
 * if no route is left when all roles that ask more of it are taken away.
 */
final class Bottlenecks {

    private final RouteQuery query;
    private final Landscape landscape;
    private final Terrain terrain;
    private final Projection projection;
    private final Ranking ranking;
    private final Cancellation cancellation;

    Bottlenecks(RouteQuery query, Landscape landscape, Terrain terrain, Cancellation cancellation) {
        this.query = query;
        this.landscape = landscape;
        this.terrain = terrain;
        this.projection = landscape.projection();
        this.ranking = landscape.ranking(RankBy.MOVES, query.bounds().maxMoves());
        this.cancellation = cancellation;
    }

    private record Shortest(Path path, List<Integer> starts) {}

    List<Bottleneck> of(Holder holder) {
        return query.startRule().find(projection.specialisations(), query.from(), this::shortest).stream()
                .flatMap(shortest -> on(shortest, holder).values().stream())
                .toList();
    }

    /** The shortest route from several starts, if there is one. */
    private List<Shortest> shortest(List<Integer> starts) {
        Path path = candidates(starts, new BitSet()).next();
        return path == null ? List.of() : List.of(new Shortest(path, starts));
    }

    private SortedMap<String, Bottleneck> on(Shortest shortest, Holder holder) {
        SortedMap<String, Bottleneck> found = new TreeMap<>();
        BitSet seen = new BitSet();
        for (int at = 1; at <= shortest.path().length(); at++) {
            int role = shortest.path().nodes()[at];
            for (Shortfall shortfall : landscape.gaps().shortfalls(holder, role, landscape.view())) {
                int skill = number(shortfall.skill());
                if (!seen.get(skill)) {
                    seen.set(skill);
                    BitSet lacking = landscape.gaps().lacking(holder, skill, landscape.view());
                    if (lacking.get(query.to()) || !leadsAround(lacking, shortest.starts())) {
                        found.put(shortfall.skill().iri(), new Bottleneck(shortfall, among(shortest.path(), lacking)));
                    }
                }
            }
        }
        return found;
    }

    private int number(Concept skill) {
        return projection.skills().concepts().find(skill.iri()).orElseThrow();
    }

    /** True where a route avoids the roles, or where a limit ended the search for one. */
    private boolean leadsAround(BitSet roles, List<Integer> starts) {
        Candidates candidates = candidates(starts, roles);
        return candidates.next() != null || candidates.truncated();
    }

    /** What the roles that routes start from ask for is not asked of anybody. */
    private Candidates candidates(List<Integer> starts, BitSet without) {
        Stream<PathQuery> queries = starts.stream().map(start -> {
            BitSet others = (BitSet) without.clone();
            others.clear(start);
            return terrain.paths(ranking, start, query.to(), others);
        });
        return new Candidates(queries, ranking, cancellation);
    }

    private List<Concept> among(Path path, BitSet roles) {
        List<Concept> found = new ArrayList<>();
        for (int at = 1; at <= path.length(); at++) {
            if (roles.get(path.nodes()[at])) {
                found.add(projection.roles().get(path.nodes()[at]));
            }
        }
        return found;
    }
}
