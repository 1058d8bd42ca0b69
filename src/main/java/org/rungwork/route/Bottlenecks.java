package org.rungwork.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Shortfall;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.path.PathQuery;
import org.rungwork.path.PathSearch;
import org.rungwork.projection.Projection;

/**
 * Finds the skills that every route asks for. Such a skill is asked for on the best route, too; it is one if no route is
 * left when all roles that ask for it are taken away.
 */
final class Bottlenecks {

    private final RouteQuery query;
    private final Landscape landscape;
    private final Projection projection;
    private final Cancellation cancellation;

    Bottlenecks(RouteQuery query, Landscape landscape, Cancellation cancellation) {
        this.query = query;
        this.landscape = landscape;
        this.projection = landscape.projection();
        this.cancellation = cancellation;
    }

    List<Bottleneck> of(Holder holder) {
        BitSet avoid = AllowedMoves.setOf(query.bounds().avoid());
        Path best = new PathSearch(paths(avoid), cancellation).next();
        if (best == null) {
            return List.of();
        }
        TreeMap<String, Bottleneck> found = new TreeMap<>();
        for (int at = 1; at <= best.length(); at++) {
            for (Shortfall shortfall : landscape.gaps().shortfalls(holder, best.nodes()[at], query.view())) {
                if (!found.containsKey(shortfall.skill().iri()) && isOnEveryRoute(shortfall, avoid)) {
                    found.put(shortfall.skill().iri(), new Bottleneck(shortfall, asking(best, shortfall.skill())));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isOnEveryRoute(Shortfall shortfall, BitSet avoid) {
        int skill = projection.skills().concepts().find(shortfall.skill().iri()).orElseThrow();
        BitSet without = landscape.gaps().asking(skill, query.view());
        without.clear(query.from());
        without.or(avoid);
        return new PathSearch(paths(without), cancellation).next() == null;
    }

    private PathQuery paths(BitSet avoid) {
        return PathQuery.between(landscape.costs().network(), landscape.costs().ones(), query.from(), query.to())
                .lengths(1, query.bounds().maxMoves())
                .edges(AllowedMoves.of(projection, query.bounds()))
                .avoid(avoid);
    }

    private List<Concept> asking(Path path, Concept skill) {
        BitSet asking = landscape
                .gaps()
                .asking(projection.skills().concepts().find(skill.iri()).orElseThrow(), query.view());
        List<Concept> roles = new ArrayList<>();
        for (int at = 1; at <= path.length(); at++) {
            if (asking.get(path.nodes()[at])) {
                roles.add(projection.roles().get(path.nodes()[at]));
            }
        }
        return roles;
    }
}
