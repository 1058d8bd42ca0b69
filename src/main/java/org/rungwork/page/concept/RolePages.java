package org.rungwork.page.concept;

import java.util.Map;
import org.rungwork.career.Edition;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** Puts the page of a role together. Nothing is computed here that a question or an answer tells. */
@Component
final class RolePages {

    private static final int NEIGHBOURS = 4;

    private final QueryCatalogue catalogue;
    private final Tracks tracks;
    private final SourceTitles titles;

    RolePages(QueryCatalogue catalogue, SourceTitles titles, Tracks tracks) {
        this.catalogue = catalogue;
        this.tracks = tracks;
        this.titles = titles;
    }

    RolePage page(Edition edition, int number) {
        Concept role = edition.projection().roles().get(number);
        String iri = role.iri();
        Map<String, Track> ofRoles = tracks.ofRoles(edition.projection().version());
        Sources sources = titles.sources(edition.projection().version());
        RoleFacts facts = new RoleFacts(catalogue, iri, sources);
        Neighbourhood moves = Neighbourhood.of(edition, number, ofRoles, NEIGHBOURS);
        Section<PayLine> pay = facts.pay();
        SkillLines skills = new SkillLines(edition, catalogue);
        return new RolePage(
                role,
                Addresses.name(role),
                Described.read(
                        catalogue, iri, role.label(), edition.languages().tags().getFirst()),
                ofRoles.getOrDefault(iri, Track.NONE),
                moves.before(),
                moves.after(),
                moves.more(),
                moves.strip(),
                facts.beside(),
                pay,
                PayPicture.of(pay.items()),
                skills.premiums(number, sources),
                facts.payNotes(),
                skills.of(number, sources),
                facts.education(),
                facts.norms(),
                facts.work(),
                facts.hirers(),
                facts.outlook(),
                facts.market());
    }
}
