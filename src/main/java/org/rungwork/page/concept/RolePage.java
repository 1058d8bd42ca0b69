package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.picture.Ranges;
import org.rungwork.page.picture.Strip;

/**
 * All that the page of a role shows.
 *
 * @param role the role
 * @param name what names it in addresses
 * @param described its texts
 * @param track its track
 * @param before roles that lead here
 * @param after roles that it leads to
 * @param more how many further recorded moves there are
 * @param strip the picture of these
 * @param beside roles that a source lists beside it, and more general and special ones
 * @param pay what it pays
 * @param payPicture the picture of these, null where there are no figures
 * @param premiums what skills add to that
 * @param payNotes what else is said about pay
 * @param skills what it asks for
 * @param education schooling, experience and credentials
 * @param norms rules and standards that touch it
 * @param work duties and surroundings
 * @param hirers who hires
 * @param outlook prospects, challenges and advice
 * @param market figures on the markets behind it
 */
public record RolePage(
        Concept role,
        String name,
        Described described,
        Track track,
        List<Neighbour> before,
        List<Neighbour> after,
        int more,
        Strip strip,
        Section<Said> beside,
        Section<PayLine> pay,
        @Nullable Ranges payPicture,
        Section<Said> premiums,
        Section<Said> payNotes,
        Section<SkillLine> skills,
        Section<Said> education,
        Section<Said> norms,
        Section<Said> work,
        Section<Said> hirers,
        Section<Said> outlook,
        Section<MarketLine> market) {

    /** The distinct importances of the skills, in their order. */
    public List<Concept> importances() {
        return skills.items().stream().map(SkillLine::importance).distinct().toList();
    }

    public List<SkillLine> skills(Concept importance) {
        return skills.items().stream()
                .filter(line -> line.importance().equals(importance))
                .toList();
    }

    /** The distinct kinds of what is said in a section, in their order. */
    public List<String> kinds(Section<Said> section) {
        return section.items().stream().map(Said::kind).distinct().toList();
    }

    public List<Said> said(Section<Said> section, String kind) {
        return section.items().stream().filter(said -> said.kind().equals(kind)).toList();
    }

    /** The figures that contradict each other, each conflict once. */
    public List<MarketLine> conflicts() {
        return market.items().stream()
                .filter(line -> line.implied() != null)
                .limit(1)
                .toList();
    }
}
