package org.rungwork.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rungwork.linking.Link;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Links;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/** Finds what an enquiry may mean: by IRI, by name, or, where there is neither, by what conditions say. */
final class Prospects {

    /** How many candidates conditions choose from. */
    private static final int POOL = 50;
    /** The odds of a concept of which no name is known begin at one to one. */
    private static final double UNNAMED = 0.5;

    private final Linker linker;
    private final Selection selection;

    Prospects(Linker linker, Selection selection) {
        this.linker = linker;
        this.selection = selection;
    }

    /** Each concept once: those whose IRI is given first, then the likeliest by name. */
    Collection<Prospect> find(Enquiry enquiry) {
        Map<String, Prospect> prospects = new LinkedHashMap<>();
        List<String> given = new ArrayList<>(enquiry.ids());
        // the identifier of a concept is understood where its name is expected
        given.addAll(enquiry.names());
        given.forEach(iri -> linker.find(iri)
                .filter(enquiry::admits)
                .ifPresent(term -> prospects.put(iri, new Prospect(term, 1, true, true, Map.of()))));
        if (!enquiry.names().isEmpty()) {
            Links links = linker.link(query(enquiry));
            links.candidates().stream()
                    .filter(link -> enquiry.admits(link.term()))
                    .forEach(link -> prospects.putIfAbsent(link.term().iri(), prospect(link, links.threshold())));
        } else if (enquiry.isUnnamed()) {
            selection
                    .find(enquiry)
                    .forEach(term -> prospects.put(term.iri(), new Prospect(term, UNNAMED, false, false, Map.of())));
        }
        return prospects.values();
    }

    private static LinkQuery query(Enquiry enquiry) {
        boolean chooses = !enquiry.conditions().isEmpty() || enquiry.typeRule() != TypeRule.ANY;
        return new LinkQuery(
                enquiry.names().getFirst(),
                enquiry.names().subList(1, enquiry.names().size()),
                "",
                enquiry.typeRule() == TypeRule.SHOULD ? Set.of() : enquiry.types(),
                chooses ? Math.max(POOL, enquiry.limit()) : enquiry.limit());
    }

    private static Prospect prospect(Link link, double threshold) {
        return new Prospect(link.term(), link.score(), link.score() >= threshold, false, link.features());
    }
}
