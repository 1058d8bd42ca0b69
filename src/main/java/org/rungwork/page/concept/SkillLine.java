package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.Sources.Mark;

/**
 * A skill that a role asks for.
 *
 * @param skill the skill
 * @param address of its page
 * @param rank of the level asked for; 0 where no statement gives one
 * @param level the level of that rank; null where there is none
 * @param importance how much it matters
 * @param seniority the grade from which it is asked for; null for all grades
 * @param links the concepts of taxonomies that it is matched with
 * @param marks its sources
 */
public record SkillLine(
        Concept skill,
        String address,
        int rank,
        @Nullable Concept level,
        Concept importance,
        @Nullable Concept seniority,
        List<Match> links,
        List<Mark> marks) {

    /**
     * A match with a concept of a taxonomy, reviewed by curators.
     *
     * @param relation local name of the relation, such as exactMatch
     * @param label of the concept
     * @param iri of the concept
     */
    public record Match(String relation, String label, String iri) {}
}
