package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * All that the page of an employer, or of a kind of employer, shows.
 *
 * @param employer who hires
 * @param described its texts
 * @param kind what it is, such as employer category; null where nothing says
 * @param sectors where it works
 * @param roles the roles it hires for
 * @param identifiers what other vocabularies know it as
 */
public record EmployerPage(
        Concept employer,
        Described described,
        @Nullable String kind,
        List<Link> sectors,
        Section<Said> roles,
        Section<Identifier> identifiers) {

    public EmployerPage {
        sectors = List.copyOf(sectors);
    }
}
