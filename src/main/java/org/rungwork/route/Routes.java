package org.rungwork.route;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.projection.Projection;

/** Finds career routes on one projection. */
public final class Routes {

    private final Gaps gaps;
    private final Projection projection;
    private final MoveCosts costs;
    private final PayScale pay;
    private final AtomicReference<@Nullable Landscape> kept;

    public Routes(Gaps gaps) {
        this(
                gaps,
                new MoveCosts(
                        gaps.projection().moves(), gaps.projection().roles().size()),
                PayScale.of(
                        gaps.projection().figures(), gaps.projection().roles().size()),
                new AtomicReference<>());
    }

    private Routes(Gaps gaps, MoveCosts costs, PayScale pay, AtomicReference<@Nullable Landscape> kept) {
        this.gaps = gaps;
        this.projection = gaps.projection();
        this.costs = costs;
        this.pay = pay;
        this.kept = kept;
    }

    /** The same, answering with the labels of other gaps on the same statements; what is known already is shared. */
    public Routes on(Gaps labelled) {
        return new Routes(labelled, costs, pay, kept);
    }

    /**
     * The routes that a question asks for.
     *
     * @throws IllegalArgumentException if a floor of pay is asked for and the pay of today is not known
     */
    public RouteAnswer find(RouteQuery query, Cancellation cancellation) {
        if (query.from() == query.to()) {
            return answer(query, List.of(), RouteAnswer.SAME_ROLE, false);
        }
        Terrain terrain = terrain(query.bounds(), query.from());
        Landscape landscape = landscape(query.view(), cancellation);
        Found found = query.from() == RouteQuery.OPEN || query.to() == RouteQuery.OPEN
                ? open(query, new OpenSearcher(query, landscape, terrain, cancellation))
                : between(query, new Searcher(query, landscape, terrain, cancellation));
        RouteDescriber describer = new RouteDescriber(query, landscape);
        List<Route> routes = found.paths().stream().map(describer::describe).toList();
        return answer(query, routes, routes.isEmpty() ? RouteAnswer.NO_ROUTE : null, found.truncated());
    }

    /** Paths, best first, and whether there may be better or further ones. */
    private record Found(List<Path> paths, boolean truncated) {}

    private Found between(RouteQuery query, Searcher searcher) {
        List<Path> paths = query.startRule().find(projection.specialisations(), query.from(), searcher::find);
        return new Found(paths, searcher.truncated());
    }

    private Found open(RouteQuery query, OpenSearcher searcher) {
        List<Path> paths = query.from() == RouteQuery.OPEN
                ? searcher.into(query.to())
                : query.startRule().find(projection.specialisations(), query.from(), searcher::from);
        return new Found(paths, searcher.truncated());
    }

    private Terrain terrain(Bounds bounds, int held) {
        return new Terrain(projection, costs, pay, bounds, held);
    }

    /** The roles that can be reached from one, and whether in the years at hand. */
    public ReachAnswer reach(ReachQuery query, Cancellation cancellation) {
        return new Reach(query, projection, costs, terrain(query.bounds(), query.from()), cancellation).answer();
    }

    /**
     * The skills that nobody gets by without: on every route some role, the last one included, asks for more of them than
     * is held. In the order of their IRIs; none where there is no route.
     *
     * @param query both ends must be named; rank and limit have no meaning
     * @param holder who starts, with the skills held
     * @throws IllegalArgumentException if an end is open, or a floor of pay is asked for and the pay of today is not known
     */
    public List<Bottleneck> bottlenecks(RouteQuery query, Holder holder, Cancellation cancellation) {
        if (query.from() == RouteQuery.OPEN || query.to() == RouteQuery.OPEN) {
            throw new IllegalArgumentException("name both the first role (from) and the last one (to)");
        }
        Terrain terrain = terrain(query.bounds(), query.from());
        return new Bottlenecks(query, landscape(query.view(), cancellation), terrain, cancellation).of(holder);
    }

    private RouteAnswer answer(RouteQuery query, List<Route> routes, @Nullable String reason, boolean truncated) {
        return new RouteAnswer(
                projection.version(),
                query.view().parameters(projection.scales()),
                query,
                role(query.from()),
                role(query.to()),
                pay.measure(),
                routes,
                reason,
                !routes.isEmpty() && routes.stream().allMatch(route -> route.startsAs() != null),
                truncated);
    }

    private @Nullable Concept role(int number) {
        return number == RouteQuery.OPEN ? null : projection.roles().get(number);
    }

    /** The landscape of one view is kept: measuring all efforts takes seconds where there are 100,000 roles. */
    private Landscape landscape(View view, Cancellation cancellation) {
        Landscape landscape = kept.get();
        if (landscape == null || !landscape.view().equals(view)) {
            landscape = new Landscape(gaps, view, costs, Efforts.of(gaps, view, cancellation), pay);
            kept.set(landscape);
        }
        return landscape.on(gaps);
    }
}
