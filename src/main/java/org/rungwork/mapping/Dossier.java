package org.rungwork.mapping;

import java.util.List;

/**
 * A mapping with all that was ever decided on it.
 *
 * @param decisions in the order they were taken
 */
public record Dossier(Mapping mapping, List<Decision> decisions) {

    public Dossier {
        decisions = List.copyOf(decisions);
    }

    /** The number of the last decision, by which a reviewer shows what was seen; 0 while there is none. */
    public int revision() {
        return decisions.isEmpty() ? 0 : decisions.getLast().number();
    }
}
