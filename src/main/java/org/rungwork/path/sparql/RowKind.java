package org.rungwork.path.sparql;

/** What a row of the answer is. */
enum RowKind {
    STEP,
    PATH
}
