package org.rungwork.fuzz;

/** How many cases are tried: some hundred with the tests, many where {@code -Dfuzz.cases} says so. */
final class Campaign {

    /** Thousands, or {@code full}. */
    private static final String CASES = System.getProperty("fuzz.cases", "");

    /** The number of one case, to try it again. */
    private static final int ONLY = Integer.getInteger("fuzz.only", -1);

    private Campaign() {}

    static boolean isFull() {
        return CASES.equals("full");
    }

    /** Numbers of the cases to try, from the first one to before the second. */
    static Range range(int few, int full) {
        if (ONLY >= 0) {
            return new Range(ONLY, ONLY + 1);
        }
        return new Range(0, isFull() ? full : CASES.isEmpty() ? few : Integer.parseInt(CASES));
    }

    /** The seed of a case: the same group and number make the same case, whatever ran before. */
    static long seed(String group, int number) {
        return group.hashCode() * 1_000_003L + number;
    }

    /** The longest time that a case may take; the short campaign runs beside other tests. */
    static long longestMilliseconds() {
        return isFull() ? 2_000 : 10_000;
    }

    record Range(int from, int to) {}
}
