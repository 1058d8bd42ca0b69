package org.rungwork.page.concept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.ConceptListing;
import org.rungwork.career.ConceptListing.Selection;
import org.rungwork.career.Edition;
import org.rungwork.model.Page;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.concept.Found.Hit;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** Finds things of all kinds by a part of their names. */
@Component
final class Search {

    /** What holds our own concepts. */
    private static final Set<String> OWN = Set.of("roles", "skills");

    private final QueryCatalogue catalogue;
    private final ConceptDetails details;

    Search(QueryCatalogue catalogue, ConceptDetails details) {
        this.catalogue = catalogue;
        this.details = details;
    }

    /** @param most the most hits of each kind */
    Found find(String text, Edition edition, int most) {
        ConceptListing listing = new ConceptListing(edition);
        // without a text our own are shown, not the first of a hundred thousand
        Selection selection =
                new Selection(text, text.isEmpty() ? Optional.of(Selection.OWN) : Optional.empty(), 0, most);
        Page<ConceptListing.Found> roles = listing.roles(selection);
        Page<ConceptListing.Found> skills = listing.skills(selection);
        Map<String, List<Row>> others = named();
        return new Found(
                hits("/roles", roles, edition),
                roles.total() - roles.items().size(),
                hits("/skills", skills, edition),
                skills.total() - skills.items().size(),
                others("norm", "/norms", text, others),
                others("hirer", "/employers", text, others));
    }

    private List<Hit> hits(String page, Page<ConceptListing.Found> found, Edition edition) {
        List<String> iris =
                found.items().stream().map(item -> item.concept().iri()).toList();
        Map<String, ConceptDetails.Named> holders =
                details.names(iris, edition.languages().tags().getFirst());
        return found.items().stream()
                .map(item -> hit(page, item, holders.get(item.concept().iri())))
                .toList();
    }

    private static Hit hit(String page, ConceptListing.Found found, ConceptDetails.@Nullable Named holder) {
        return new Hit(
                found.concept().label(),
                found.matched() == null ? null : found.matched().text(),
                Addresses.of(page, found.concept().iri()),
                holder == null || OWN.contains(holder.target()) ? "" : holder.target());
    }

    /** The names of norms and employers, by IRI. */
    private Map<String, List<Row>> named() {
        return Row.grouped(Row.ask(catalogue, "norms-and-hirers", Map.of()), "thing");
    }

    private static List<Hit> others(String kind, String page, String text, Map<String, List<Row>> named) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().get("kind").equals(kind))
                .flatMap(entry -> match(entry.getValue(), text)
                        .map(name -> hit(
                                page,
                                entry.getKey(),
                                entry.getValue().getFirst().get("label"),
                                name))
                        .stream())
                .toList();
    }

    private static Hit hit(String page, String iri, String label, String name) {
        return new Hit(label, other(label, name), Addresses.of(page, iri), "");
    }

    private static @Nullable String other(String label, String name) {
        return label.equals(name) ? null : name;
    }

    /** The label if it holds the text, else another name that does. */
    private static Optional<String> match(List<Row> names, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        String label = names.getFirst().get("label");
        return Stream.concat(Stream.of(label), names.stream().map(row -> row.get("name")))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst();
    }
}
