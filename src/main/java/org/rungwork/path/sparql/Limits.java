package org.rungwork.path.sparql;

/**
 * How far a search may go before it stops.
 *
 * @param maxPaths paths in one answer of the service
 * @param maxVisited partial paths that a search may keep
 */
record Limits(int maxPaths, long maxVisited) {

    /** Edges are held in memory, each with its solution. */
    static final int MAX_EDGES = 2_000_000;

    static final int DEFAULT_MAX_PATHS = 1_000;
    static final int HIGHEST_MAX_PATHS = 100_000;
    static final long DEFAULT_MAX_VISITED = 1_000_000;
    static final long HIGHEST_MAX_VISITED = 10_000_000;

    static Limits of(OptionValues options) {
        long maxPaths =
                options.wholeNumber(Option.MAX_PATHS, 1, HIGHEST_MAX_PATHS).orElse((long) DEFAULT_MAX_PATHS);
        long maxVisited =
                options.wholeNumber(Option.MAX_VISITED, 1, HIGHEST_MAX_VISITED).orElse(DEFAULT_MAX_VISITED);
        return new Limits(Math.toIntExact(maxPaths), maxVisited);
    }
}
