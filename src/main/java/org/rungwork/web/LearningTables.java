package org.rungwork.web;

import java.util.List;
import java.util.stream.Collectors;
import org.rungwork.gap.LearningPlan;
import org.rungwork.gap.Opening;
import org.rungwork.gap.PlanStep;
import org.rungwork.gap.SkillGain;
import org.rungwork.model.Concept;

/** Answers about learning as tables. */
final class LearningTables {

    private LearningTables() {}

    /** A row for each step. */
    static Csv of(LearningPlan plan) {
        Csv table = new Csv("step", "skill", "skillLabel", "rank", "gain", "coverageAfter", "after");
        int number = 0;
        for (PlanStep step : plan.steps()) {
            number++;
            table.row(
                    number,
                    step.skill().iri(),
                    step.skill().label(),
                    step.rank(),
                    step.gain(),
                    step.coverageAfter(),
                    step.after().stream().map(Concept::label).collect(Collectors.joining("; ")));
        }
        return table;
    }

    /** A row for each skill. */
    static Csv ofGains(List<SkillGain> gains) {
        Csv table = new Csv("skill", "skillLabel", "rank", "gain");
        for (SkillGain gain : gains) {
            table.row(gain.skill().iri(), gain.skill().label(), gain.rank(), gain.gain());
        }
        return table;
    }

    /** A row for each role. */
    static Csv ofOpenings(List<Opening> openings) {
        Csv table = new Csv("role", "roleLabel", "coverageBefore", "coverageAfter", "skills");
        for (Opening opening : openings) {
            table.row(
                    opening.role().iri(),
                    opening.role().label(),
                    opening.before().value(),
                    opening.after().value(),
                    opening.after().skills());
        }
        return table;
    }
}
