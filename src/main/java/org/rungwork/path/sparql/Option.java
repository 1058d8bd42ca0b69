package org.rungwork.path.sparql;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the namespace {@code path:} that a SERVICE block may use as properties. */
enum Option {
    SOURCE("source"),
    TARGET("target"),
    SELECTOR("selector"),
    MODE("mode"),
    START("start"),
    END("end"),
    WEIGHT("weight"),
    BUDGET("budget"),
    MAX_BUDGET("maxBudget"),
    MIN_LENGTH("minLength"),
    MAX_LENGTH("maxLength"),
    MAX_COST("maxCost"),
    AVOID("avoid"),
    VIA("via"),
    DIRECTION("direction"),
    MAX_PATHS("maxPaths"),
    MAX_VISITED("maxVisited"),
    ON_MISSING("onMissing"),
    ROWS("rows"),
    PATH_INDEX("pathIndex"),
    STEP_INDEX("stepIndex"),
    LENGTH("length"),
    COST("cost"),
    TOTAL("total"),
    TRUNCATED("truncated");

    static final String NAMESPACE = "https://w3id.org/rungwork/path#";

    private final String localName;

    Option(String localName) {
        this.localName = localName;
    }

    static Optional<Option> find(String localName) {
        return Arrays.stream(values())
                .filter(option -> option.localName.equals(localName))
                .findFirst();
    }

    static String listing() {
        return Arrays.stream(values()).map(Option::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "path:" + localName;
    }
}
