package org.rungwork.path.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rungwork.path.Path;

/**
 * Which paths between two nodes are wanted, the best first.
 *
 * @param most how many at most
 * @param bestOnly only those that cost as little as the first
 */
record Selector(long most, boolean bestOnly) {

    private static final Pattern SHORTEST_K = Pattern.compile("SHORTEST (\\d{1,9})");

    static Selector of(OptionValues options) {
        String text = options.text(Option.SELECTOR).orElse("SHORTEST 1");
        Matcher shortest = SHORTEST_K.matcher(text);
        if (shortest.matches() && Integer.parseInt(shortest.group(1)) > 0) {
            return new Selector(Integer.parseInt(shortest.group(1)), false);
        }
        return switch (text) {
            case "ANY" -> new Selector(1, false);
            case "ALL SHORTEST" -> new Selector(Long.MAX_VALUE, true);
            case "ALL" -> new Selector(Long.MAX_VALUE, false);
            default ->
                throw options.wrong(
                        Option.SELECTOR, "\"ANY\", \"SHORTEST k\" with k of at least 1, \"ALL SHORTEST\" or \"ALL\"");
        };
    }

    /** Whether the next best path, the found-th, is still wanted. */
    boolean takes(long found, long best, Path path) {
        return found <= most && (!bestOnly || path.cost() == best);
    }

    /** Whether every path is wanted, whatever it costs. */
    boolean isAll() {
        return most == Long.MAX_VALUE && !bestOnly;
    }
}
