package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * All that the page of a norm shows.
 *
 * @param norm the norm
 * @param described its texts
 * @param kind what kind of norm it is, such as legislation; null where nothing says
 * @param issuers who issues it
 * @param places where it holds
 * @param pages pages of others about it
 * @param roles roles it touches, with the skills that bring it there
 * @param said what statements say of it
 * @param skills skills that address it, or concern it where it is a standard
 * @param identifiers what other vocabularies know it as
 */
public record NormPage(
        Concept norm,
        Described described,
        @Nullable String kind,
        List<Link> issuers,
        List<Link> places,
        List<String> pages,
        Section<Said> roles,
        Section<Said> said,
        Section<Said> skills,
        Section<Identifier> identifiers) {

    public NormPage {
        issuers = List.copyOf(issuers);
        places = List.copyOf(places);
        pages = List.copyOf(pages);
    }
}
