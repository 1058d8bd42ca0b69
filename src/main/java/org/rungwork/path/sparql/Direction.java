package org.rungwork.path.sparql;

/** Which way edges are walked: from start to end, from end to start, or either way. */
enum Direction {
    FORWARD,
    BACKWARD,
    BOTH
}
