package org.rungwork.page.concept;

import java.util.List;
import org.rungwork.model.Concept;

/**
 * All that the page of a skill shows.
 *
 * @param skill the skill
 * @param name what names it in addresses
 * @param described its texts
 * @param roles roles that ask for it, our own first
 * @param moreRoles how many further roles ask for it
 * @param examples roles of which a requirement names it as an example
 * @param premiums what it adds to pay, role by role
 * @param broader skills one step above it
 * @param narrower skills one step below it
 * @param related skills beside it
 * @param same skills of taxonomies that mean the same, for one of a taxonomy
 * @param norms rules it addresses, and standards it concerns
 * @param identifiers what other taxonomies know it as, for one of ours
 */
public record SkillPage(
        Concept skill,
        String name,
        Described described,
        Section<RoleLine> roles,
        int moreRoles,
        Section<Said> examples,
        Section<Said> premiums,
        List<Link> broader,
        List<Link> narrower,
        List<Link> related,
        List<Link> same,
        Section<Said> norms,
        Section<Identifier> identifiers) {

    public SkillPage {
        broader = List.copyOf(broader);
        narrower = List.copyOf(narrower);
        related = List.copyOf(related);
        same = List.copyOf(same);
    }

    /** Whether anything is known to stand above, below or beside it. */
    public boolean hasKin() {
        return !broader.isEmpty() || !narrower.isEmpty() || !related.isEmpty() || !same.isEmpty();
    }

    /** The distinct importances of the roles, in their order. */
    public List<Concept> importances() {
        return roles.items().stream().map(RoleLine::importance).distinct().toList();
    }

    public List<RoleLine> roles(Concept importance) {
        return roles.items().stream()
                .filter(line -> line.importance().equals(importance))
                .toList();
    }
}
