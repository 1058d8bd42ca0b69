package org.rungwork.fuzz;

import java.util.Map;

/**
 * What became of a case.
 *
 * @param faults what went wrong, with the words that show it
 */
record Outcome(Result result, long milliseconds, Map<Fault, String> faults) {

    /** What the program made of the input. */
    enum Result {
        ANSWERED,
        REFUSED,
        /** Ended by the limit on its time. */
        STOPPED
    }

    /** What must not happen. */
    enum Fault {
        /** It did not end in time. */
        HANG,
        /** The program failed: a status from 500, or an exception that is no refusal. */
        ERROR,
        /** Something of the inside was told. */
        LEAK
    }

    Outcome {
        faults = Map.copyOf(faults);
    }
}
