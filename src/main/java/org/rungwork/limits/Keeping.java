package org.rungwork.limits;

/** Which of the rows that flow into it an operator keeps in memory. */
sealed interface Keeping {

    /** All of them, until it is done. */
    record All() implements Keeping {}

    /** Those that differ, to be described. */
    record Different() implements Keeping {}

    /** As many as are asked for. */
    record First(long most) implements Keeping {}
}
