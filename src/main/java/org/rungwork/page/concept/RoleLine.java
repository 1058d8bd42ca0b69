package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.Sources.Mark;

/**
 * A role that asks for a skill.
 *
 * @param role the role
 * @param address of its page
 * @param track its track
 * @param rank of the level asked for; 0 where no statement gives one
 * @param level the level of that rank; null where there is none
 * @param importance how much it matters
 * @param seniority the grade from which it is asked for; null for all grades
 * @param marks its sources
 */
public record RoleLine(
        Concept role,
        String address,
        Track track,
        int rank,
        @Nullable Concept level,
        Concept importance,
        @Nullable Concept seniority,
        List<Mark> marks) {}
