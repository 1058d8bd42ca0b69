package org.rungwork.path;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds paths by parting all paths into branches, after Yen and Lawler. The branch that may hold the best path comes first:
 * its best path is looked for; when that turns out to be the best of all, the rest of the branch is parted by where it
 * leaves that path. What no next path needs is never looked for.
 */
final class Partition implements Paths {

    private final PathQuery query;
    private final Network network;
    private final Measure measure;
    private final Effort effort;
    private final Ground ground;
    private final PriorityQueue<Branch> branches = new PriorityQueue<>();

    Partition(PathQuery query, Measure measure, Effort effort) {
        this.query = query;
        this.network = query.network();
        this.measure = measure;
        this.effort = effort;
        this.ground = new Ground(query, measure, effort);
        if (hasPaths()) {
            Route start = new Route(new int[] {query.source()}, new int[0], 0);
            add(new Branch(start, 0, 0, null, query.minLength() > 0, 0));
        }
    }

    private boolean hasPaths() {
        boolean onlyCycles = query.source() == query.target() && query.minLength() > 0;
        return measure.max() >= 0
                && query.passable().node(query.source())
                && ground.limits.allow(new long[ground.limits.count()], query.source())
                && !(onlyCycles && query.mode() == Mode.ACYCLIC);
    }

    @Override
    public @Nullable Path next() {
        while (!branches.isEmpty() && effort.goesOn()) {
            Branch branch = branches.poll();
            Route best = branch.best();
            if (best != null) {
                part(branch, best);
                return new Path(best.nodes().clone(), best.edges().clone(), measure.cost(best.sum()));
            }
            best = complete(branch);
            if (best != null) {
                branches.add(branch.solved(best));
            }
        }
        return null;
    }

    private @Nullable Route complete(Branch branch) {
        for (int i = 0; i <= branch.length(); i++) {
            ground.blocked.pass(branch.route(), i);
        }
        Route best = new Completion(ground, branch).find();
        ground.blocked.clear();
        return best;
    }

    /** The branches that are left when the best path is taken out: each leaves it at another node. */
    private void part(Branch branch, Route best) {
        for (int i = 0; i < branch.length(); i++) {
            ground.blocked.pass(best, i);
        }
        long sum = branch.sum();
        int end = best.edges().length;
        for (int i = branch.length(); i < end; i++) {
            ground.blocked.pass(best, i);
            boolean first = i == branch.length();
            Taken taken = new Taken(best.edges()[i], first ? branch.taken() : null);
            bound(best, i, sum, taken, first && branch.goesOn());
            sum = measure.plus(sum, measure.of(best.edges()[i]));
        }
        if (end < query.maxLength() && mayGoOn(end)) {
            ground.blocked.pass(best, end);
            bound(best, end, sum, end == branch.length() ? branch.taken() : null, true);
        }
        ground.blocked.clear();
    }

    /** True if a path may leave the target again. */
    private boolean mayGoOn(int length) {
        return switch (query.mode()) {
            case WALK, TRAIL -> true;
            case ACYCLIC -> false;
            case SIMPLE -> length == 0;
        };
    }

    private void bound(Route route, int length, long sum, @Nullable Taken taken, boolean goesOn) {
        Taken.Test test = Taken.test(taken);
        int node = route.nodes()[length];
        long bound = Measure.INFINITE;
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            int edge = network.outEdge[at];
            int end = network.outNode[at];
            if (ground.isOpen(edge, end) && !test.taken(edge)) {
                long left = measure.plus(measure.of(edge), ground.tree.bound(end));
                bound = Math.min(bound, measure.plus(sum, left));
            }
        }
        if (bound != Measure.INFINITE) {
            add(new Branch(route, length, sum, taken, goesOn, bound));
        }
    }

    private void add(Branch branch) {
        effort.visit();
        branches.add(branch);
    }
}
