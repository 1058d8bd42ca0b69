package org.rungwork.limits;

/** Which of the rows that flow into it an operator keeps in memory. */
sealed interface Keeping {

    /** All of them, until it is done. */
    record All() implements Keeping {}

    /** Those that differ, to be described. */
    record Different() implements Keeping {}

    /** As many as are asked for. */
    record First(long most) implements Keeping {}

    /**
     * So many at a time, since further ones go to a file.
     *
     * @param keepsFirst whether the first of these stay in memory nevertheless
     */
    record Batches(long rows, boolean keepsFirst) implements Keeping {}
}
