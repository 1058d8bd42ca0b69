package org.rungwork.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.View;
import org.rungwork.projection.Projection;

/** Roles and moves with all that ranks them, in one view of requirements. */
final class Landscape {

    private final Gaps gaps;
    private final View view;
    private final MoveCosts costs;
    private final Efforts efforts;
    private final PayScale pay;
    private final Map<Rank, Ranking> rankings;

    /** Routes with few moves are ranked by finer efforts: their sums need less room. */
    private record Rank(RankBy rankBy, int maxMoves) {}

    Landscape(Gaps gaps, View view, MoveCosts costs, Efforts efforts, PayScale pay) {
        this(gaps, view, costs, efforts, pay, new ConcurrentHashMap<>());
    }

    private Landscape(
            Gaps gaps, View view, MoveCosts costs, Efforts efforts, PayScale pay, Map<Rank, Ranking> rankings) {
        this.gaps = gaps;
        this.view = view;
        this.costs = costs;
        this.efforts = efforts;
        this.pay = pay;
        this.rankings = rankings;
    }

    /** The same landscape with the labels of other gaps. */
    Landscape on(Gaps others) {
        return new Landscape(others, view, costs, efforts, pay, rankings);
    }

    Projection projection() {
        return gaps.projection();
    }

    Gaps gaps() {
        return gaps;
    }

    View view() {
        return view;
    }

    MoveCosts costs() {
        return costs;
    }

    Efforts efforts() {
        return efforts;
    }

    PayScale pay() {
        return pay;
    }

    /** The ranking of an additive rank, or what breaks the ties of another; kept, since it takes a look at all moves. */
    Ranking ranking(RankBy rankBy, int maxMoves) {
        Rank rank = new Rank(
                rankBy.isAdditive() ? rankBy : RankBy.PARETO,
                maxMoves > Bounds.USUAL_MOVES ? Bounds.MOST_MOVES : Bounds.USUAL_MOVES);
        return rankings.computeIfAbsent(rank, key -> Ranking.of(key.rankBy(), costs, efforts, key.maxMoves()));
    }
}
