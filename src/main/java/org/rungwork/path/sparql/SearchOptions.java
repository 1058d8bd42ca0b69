package org.rungwork.path.sparql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.rungwork.path.Mode;

/**
 * Which paths are sought, read and checked before the pattern is evaluated.
 *
 * @param maxLength Integer.MAX_VALUE where there is none
 * @param maxBudget present exactly if the query names a variable for the budget
 */
record SearchOptions(
        Selector selector,
        Mode mode,
        int minLength,
        int maxLength,
        Optional<BigDecimal> maxCost,
        Optional<BigDecimal> maxBudget,
        List<Node> avoid,
        List<Node> via,
        Limits limits) {

    private static final int HIGHEST_LENGTH = 1_000_000;

    /** @throws PathSearchException for the first option that is wrong, or does not go with the others */
    static SearchOptions of(OptionValues options) {
        int minLength = Math.toIntExact(
                options.wholeNumber(Option.MIN_LENGTH, 0, HIGHEST_LENGTH).orElse(1L));
        Optional<Long> maxLength = options.wholeNumber(Option.MAX_LENGTH, 0, HIGHEST_LENGTH);
        SearchOptions read = new SearchOptions(
                Selector.of(options),
                options.word(Option.MODE, Mode.ACYCLIC),
                minLength,
                Math.toIntExact(maxLength.orElse((long) Integer.MAX_VALUE)),
                options.amount(Option.MAX_COST),
                options.amount(Option.MAX_BUDGET),
                options.terms(Option.AVOID),
                options.terms(Option.VIA),
                Limits.of(options));
        if (read.minLength > read.maxLength) {
            throw new PathSearchException(
                    "path:minLength " + read.minLength + " is more than path:maxLength " + read.maxLength
                            + (options.has(Option.MIN_LENGTH) ? "" : ": without it a path has at least 1 step"));
        }
        if (read.selector.isAll() && read.mode == Mode.WALK && maxLength.isEmpty()) {
            throw new PathSearchException("path:selector \"ALL\" with path:mode \"WALK\" needs path:maxLength:"
                    + " there may be walks without end");
        }
        if (options.has(Option.BUDGET) != options.has(Option.MAX_BUDGET)) {
            throw new PathSearchException(
                    "path:budget names the variable of the pattern that adds up, and path:maxBudget"
                            + " the most it may sum up to: give both or none");
        }
        return read;
    }
}
