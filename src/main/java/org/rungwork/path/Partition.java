package org.rungwork.path;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds paths by parting all paths into branches, after Yen and Lawler. The branch that may hold the best path comes first:
 * its best path is looked for; when that turns out to be the best of all, the rest of the branch is parted by where it
 * leaves that path. What no next path needs is never looked for.
 */
final class Partition implements Paths {

    /**
     * About how many bytes a branch takes beside its route. What those took that were parted is not given back: that would be
     * little.
     */
    private static final long BRANCH = 120;

    private final PathQuery query;
    private final Ground ground;
    private final Completion completion;
    private final PriorityQueue<Branch> branches = new PriorityQueue<>();

    Partition(Ground ground) {
        this.query = ground.query();
        this.ground = ground;
        Branch all = Branch.all(query.source(), query.minLength() > 0);
        this.completion = new Completion(ground, all);
        if (hasPaths()) {
            add(all);
        }
    }

    private boolean hasPaths() {
        boolean onlyCycles = query.source() == query.target() && query.minLength() > 0;
        return ground.allowsSource() && !(onlyCycles && query.mode() == Mode.ACYCLIC);
    }

    @Override
    public @Nullable Path next() {
        while (!branches.isEmpty() && ground.effort().goesOn()) {
            Branch branch = branches.poll();
            Route best = branch.best();
            if (best != null) {
                part(branch, best);
                return best.path(ground.measure());
            }
            best = complete(branch);
            if (best != null) {
                ground.effort().hold(BRANCH + Path.bytes(best.edges().length));
                branches.add(branch.solved(best));
            }
        }
        return null;
    }

    private @Nullable Route complete(Branch branch) {
        ground.passed().clear();
        for (int i = 0; i <= branch.length(); i++) {
            ground.passed().add(branch.route(), i);
        }
        return completion.find(branch);
    }

    /** The branches that are left when the best path is taken out: each leaves it at another node. */
    private void part(Branch branch, Route best) {
        ground.passed().clear();
        long sum = 0;
        for (int i = 0; i < best.edges().length; i++) {
            ground.passed().add(best, i);
            if (i == branch.length()) {
                bound(best, i, sum, new Taken(best.edges()[i], branch.taken()), branch.goesOn());
            } else if (i > branch.length()) {
                bound(best, i, sum, new Taken(best.edges()[i], null), false);
            }
            sum += ground.measure().of(best.edges()[i]);
        }
        int end = best.edges().length;
        if (end < query.maxLength() && mayGoOn(end)) {
            ground.passed().add(best, end);
            bound(best, end, sum, end == branch.length() ? branch.taken() : null, true);
        }
    }

    /** True if a path may leave the target again. */
    private boolean mayGoOn(int length) {
        return switch (query.mode()) {
            case WALK, TRAIL -> true;
            case ACYCLIC -> false;
            case SIMPLE -> length == 0;
        };
    }

    /** Adds the branch that goes on from what is passed, if it may lead anywhere. */
    private void bound(Route route, int length, long sum, @Nullable Taken taken, boolean goesOn) {
        Taken.Test test = Taken.test(taken);
        Network network = ground.network();
        Measure measure = ground.measure();
        int node = route.nodes()[length];
        long bound = Measure.INFINITE;
        for (int at = network.outStart[node]; at < network.outStart[node + 1]; at++) {
            int edge = network.outEdge[at];
            int end = network.outNode[at];
            if (ground.passed().allows(edge, end) && !test.taken(edge)) {
                long left = measure.plus(measure.of(edge), ground.tree().bound(end));
                bound = Math.min(bound, measure.plus(sum, left));
            }
        }
        if (bound != Measure.INFINITE) {
            add(new Branch(route, length, sum, taken, goesOn, bound));
        }
    }

    private void add(Branch branch) {
        ground.effort().visit();
        ground.effort().hold(BRANCH);
        branches.add(branch);
    }
}
