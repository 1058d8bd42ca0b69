package org.rungwork.page.career;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.Gate;
import org.rungwork.gap.PremiumNote;
import org.rungwork.gap.Relation;
import org.rungwork.model.Concept;
import org.rungwork.page.Sources.Mark;
import org.rungwork.page.concept.Track;
import org.rungwork.page.picture.Cells;

/**
 * All that the page of a gap shows.
 *
 * @param posted whether the skills came in a posted profile, which stands in no address
 * @param source the role whose typical holder is measured; null for a person
 * @param sourceDescribed false where no source says which skills that role needs
 * @param report the gap; null where no role is aimed at
 * @param bar the coverage skill by skill; null where there is none
 * @param groups the skills that are met, partly met and missing
 * @param gates what the role asks for beside skills
 * @param premiums what skills that the role does not ask for add to its pay
 * @param near the roles that are covered best
 * @param links other addresses of the same
 */
public record GapPage(
        boolean posted,
        @Nullable Concept source,
        boolean sourceDescribed,
        @Nullable GapReport report,
        @Nullable Cells bar,
        List<Group> groups,
        Gates gates,
        Premiums premiums,
        List<Near> near,
        Links links) {

    /**
     * Skills in one state.
     *
     * @param state met, partial or missing
     * @param sources the sources that the group is the first to need
     */
    public record Group(String state, List<Line> lines, List<Mark> sources) {}

    /**
     * A skill asked for.
     *
     * @param item how far it is held
     * @param address of its page
     * @param heldAddress page of the skill that gives credit; null where none does
     * @param have rank held of the skill itself; 0 where another skill gives the credit
     * @param marks sources of what is asked for
     * @param heldMarks sources of what is held
     */
    public record Line(
            GapItem item,
            String address,
            @Nullable String heldAddress,
            int have,
            List<Mark> marks,
            List<Mark> heldMarks) {

        /** Whether another skill than the one asked for gives the credit. */
        public boolean isThroughAnother() {
            return item.held() != null && item.held().relation() != Relation.SAME;
        }

        /** The message that says how the held skill stands to the one asked for. */
        public String relation() {
            return item.held() == null ? "" : item.held().relation().rule();
        }
    }

    /** What is asked for beside skills, each with its sources. */
    public record Gates(List<GateLine> lines, List<Mark> sources) {}

    public record GateLine(Gate gate, List<Mark> marks) {}

    /** What further skills add to pay, each with its sources. */
    public record Premiums(List<PremiumLine> lines, List<Mark> sources) {}

    public record PremiumLine(PremiumNote note, String address, List<Mark> marks) {}

    /**
     * A role that is near.
     *
     * @param gap address of the gap to it; null where the skills stand in no address
     */
    public record Near(
            Concept role,
            String address,
            Track track,
            Coverage coverage,
            @Nullable String gap) {}

    /**
     * Other addresses of the same; null where the skills stand in no address, or there is none of the kind.
     *
     * @param query of the page with the query
     * @param plan what to learn in which order, as JSON
     */
    public record Links(
            @Nullable String json,
            @Nullable String csv,
            @Nullable String turtle,
            @Nullable String query,
            @Nullable String plan,
            @Nullable String routes,
            @Nullable String reverse) {

        static final Links NONE = new Links(null, null, null, null, null, null, null);
    }

    public boolean isMeasured() {
        return report != null && report.coverage().value() != null;
    }
}
