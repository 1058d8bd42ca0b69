package org.rungwork.path;

/** What all completions of a search share. */
final class Ground {

    final PathQuery query;
    final Network network;
    final Measure measure;
    final ReverseTree tree;
    final Limits limits;
    final Effort effort;
    final Blocked blocked;

    /** How many partial paths were gone on from, and how many nodes the tree has settled meanwhile. */
    private long extended;

    private long grown;

    Ground(PathQuery query, Measure measure, Effort effort) {
        this.query = query;
        this.network = query.network();
        this.measure = measure;
        this.tree = new ReverseTree(network, query.passable(), query.target(), measure, effort);
        this.limits = new Limits(query, effort);
        this.effort = effort;
        this.blocked = new Blocked(query.mode(), query.target());
    }

    /** True where the tree has had less work than the completions. */
    boolean treeIsBehind() {
        return grown <= extended;
    }

    int growTree() {
        grown++;
        return tree.grow();
    }

    void extended() {
        extended++;
    }

    /** True if a path may go this way, after the prefix that is blocked. */
    boolean isOpen(int edge, int end) {
        return query.passable().edge(edge) && query.passable().node(end) && !blocked.blocks(edge, end);
    }
}
