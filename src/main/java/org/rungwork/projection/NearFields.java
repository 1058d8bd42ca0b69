package org.rungwork.projection;

import java.util.Set;
import org.rungwork.model.Languages;

/**
 * Subjects of study that lie one step above, below or beside each other.
 *
 * @param fields all subjects
 * @param pairs IRIs of two near subjects, joined by a blank, in both orders
 */
public record NearFields(Concepts fields, Set<String> pairs) {

    public NearFields {
        pairs = Set.copyOf(pairs);
    }

    NearFields labelled(Languages languages) {
        return new NearFields(fields.labelled(languages), pairs);
    }

    /** Whether two subjects, given by their IRIs, are near each other. */
    public boolean near(String one, String other) {
        return pairs.contains(one + " " + other);
    }
}
