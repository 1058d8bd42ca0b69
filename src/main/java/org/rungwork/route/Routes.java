package org.rungwork.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.path.Path;
import org.rungwork.projection.Links;
import org.rungwork.projection.Projection;

/** Finds career routes on one projection. */
public final class Routes {

    private final Gaps gaps;
    private final Projection projection;
    private final MoveCosts costs;
    private final PayScale pay;
    private volatile @Nullable Measured measured;

    private record Measured(View view, Efforts efforts) {}

    public Routes(Gaps gaps) {
        this.gaps = gaps;
        this.projection = gaps.projection();
        this.costs = new MoveCosts(projection.moves(), projection.roles().size());
        this.pay = PayScale.of(projection.figures(), projection.roles().size());
    }

    /**
     * The routes that a question asks for.
     *
     * @throws IllegalArgumentException if a floor of pay is asked for and the pay of today is not known
     */
    public RouteAnswer find(RouteQuery query, Cancellation cancellation) {
        Landscape landscape = landscape(query.view(), cancellation);
        if (query.from() == query.to()) {
            return answer(query, landscape, List.of(), RouteAnswer.SAME_ROLE, false, false);
        }
        Searcher searcher = new Searcher(query, landscape, payFloor(query), cancellation);
        List<Start> starts = starts(query, searcher);
        boolean applied = query.startRule() == StartRule.FALLBACK
                && !starts.isEmpty()
                && starts.stream().noneMatch(start -> start.isOwn());
        RouteDescriber describer = new RouteDescriber(query, landscape);
        List<Route> routes = starts.stream()
                .sorted(Comparator.comparing(Start::path, searcher.order()))
                .limit(query.limit())
                .map(start -> describer.describe(start.holderOf(), start.path()))
                .toList();
        String reason = routes.isEmpty() ? RouteAnswer.NO_ROUTE : null;
        return answer(query, landscape, routes, reason, applied, searcher.truncated());
    }

    /** The roles that can be reached from one, and whether in the years at hand. */
    public ReachAnswer reach(ReachQuery query, Cancellation cancellation) {
        return new Reach(query, projection, costs, cancellation).answer();
    }

    /**
     * The skills that nobody gets by without: not met at the start, and asked for by a role on every route, the last one
     * included. In the order of their IRIs; none where there is no route.
     *
     * @param holder who starts, with the skills held
     */
    public List<Bottleneck> bottlenecks(RouteQuery query, Holder holder, Cancellation cancellation) {
        return new Bottlenecks(query, landscape(query.view(), cancellation), cancellation).of(holder);
    }

    /** A path, and the role that somebody holds who takes it. */
    private record Start(int holderOf, Path path) {
        boolean isOwn() {
            return path.nodes()[0] == holderOf;
        }
    }

    private List<Start> starts(RouteQuery query, Searcher searcher) {
        if (query.from() == RouteQuery.OPEN) {
            return searcher.open(query.to(), false).stream()
                    .map(path -> new Start(path.nodes()[0], path))
                    .toList();
        }
        List<Start> starts = new ArrayList<>(starts(query, searcher, query.from()));
        boolean further =
                query.startRule() == StartRule.ALWAYS || query.startRule() == StartRule.FALLBACK && starts.isEmpty();
        Links specialised = projection.specialisations();
        for (int at = specialised.start(query.from()); further && at < specialised.end(query.from()); at++) {
            starts.addAll(starts(query, searcher, specialised.target(at)));
        }
        return starts;
    }

    private static List<Start> starts(RouteQuery query, Searcher searcher, int first) {
        List<Path> paths =
                query.to() == RouteQuery.OPEN ? searcher.open(first, true) : searcher.between(first, query.to());
        return paths.stream().map(path -> new Start(query.from(), path)).toList();
    }

    private double payFloor(RouteQuery query) {
        OptionalDouble share = query.bounds().minPayShare();
        if (share.isEmpty()) {
            return Double.NaN;
        }
        double today = query.bounds()
                .payToday()
                .orElseGet(() -> query.from() == RouteQuery.OPEN ? Double.NaN : pay.pay(query.from()));
        if (Double.isNaN(today)) {
            throw new IllegalArgumentException(
                    "minPayShare needs the pay of today, and that of the first role is not known: give payToday");
        }
        return share.getAsDouble() * today;
    }

    private RouteAnswer answer(
            RouteQuery query,
            Landscape landscape,
            List<Route> routes,
            @Nullable String reason,
            boolean startRuleApplied,
            boolean truncated) {
        return new RouteAnswer(
                projection.version(),
                query.view().parameters(projection.scales()),
                query,
                role(query.from()),
                role(query.to()),
                landscape.pay().measure(),
                routes,
                reason,
                startRuleApplied,
                truncated);
    }

    private @Nullable Concept role(int number) {
        return number == RouteQuery.OPEN ? null : projection.roles().get(number);
    }

    /** The efforts of one view are kept: measuring them all takes a second where there are 100,000 roles. */
    Landscape landscape(View view, Cancellation cancellation) {
        Measured kept = measured;
        if (kept == null || !kept.view().equals(view)) {
            kept = new Measured(view, Efforts.of(gaps, view, cancellation));
            measured = kept;
        }
        return new Landscape(gaps, costs, kept.efforts(), pay);
    }
}
