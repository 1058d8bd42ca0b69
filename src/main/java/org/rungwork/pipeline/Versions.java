package org.rungwork.pipeline;

import java.util.Comparator;

/** The order of versions: numbers by value, everything else by letters, so that 1.10 comes after 1.9. */
final class Versions {

    static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String one, String other) {
        String[] left = parts(one);
        String[] right = parts(other);
        for (int at = 0; at < Math.min(left.length, right.length); at++) {
            int order = comparePart(left[at], right[at]);
            if (order != 0) {
                return order;
            }
        }
        int longer = Integer.compare(left.length, right.length);
        return longer != 0 ? longer : one.compareTo(other);
    }

    private static String[] parts(String version) {
        return version.split("[._-]|(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    }

    private static int comparePart(String left, String right) {
        boolean numbers = left.matches("\\d{1,18}") && right.matches("\\d{1,18}");
        return numbers ? Long.compare(Long.parseLong(left), Long.parseLong(right)) : left.compareTo(right);
    }
}
