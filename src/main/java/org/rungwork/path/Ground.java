package org.rungwork.path;

/**
 * What the parts of a search share.
 *
 * @param measure packs weight and length
 * @param tree what is left to the target, by this measure
 * @param passed the prefix that is gone on from
 */
record Ground(PathQuery query, Measure measure, ReverseTree tree, Limits limits, Passed passed, Effort effort) {

    static Ground of(PathQuery query, Measure measure, Effort effort) {
        return new Ground(
                query,
                measure,
                new ReverseTree(query.network(), query.passable(), query.target(), measure, effort),
                new Limits(query, effort),
                new Passed(query),
                effort);
    }

    /** True if no condition rules out every path from the source at once. */
    boolean allowsSource() {
        return measure.max() >= 0
                && query.minLength() <= query.maxLength()
                && query.passable().node(query.source())
                && limits.allow(new long[limits.count()], query.source());
    }

    Network network() {
        return query.network();
    }
}
