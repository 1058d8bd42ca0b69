package org.rungwork.projection;

import org.rungwork.model.Languages;

/**
 * The skills with their relations; all skill numbers are those of {@code concepts}.
 *
 * @param broader the skills one step above each
 * @param narrower the skills one step below each
 * @param related the skills linked to each in either direction
 * @param exact the skills of other taxonomies that mean the same as each, directly or over others
 */
public record Skills(Concepts concepts, Links broader, Links narrower, Links related, Links exact) {

    Skills keeping(Skills earlier) {
        return concepts.isSame(earlier.concepts)
                ? new Skills(earlier.concepts, broader, narrower, related, exact)
                : this;
    }

    Skills labelled(Languages languages) {
        return new Skills(concepts.labelled(languages), broader, narrower, related, exact);
    }

    public int size() {
        return concepts.size();
    }
}
