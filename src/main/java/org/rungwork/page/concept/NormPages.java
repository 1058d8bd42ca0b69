package org.rungwork.page.concept;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rungwork.career.Edition;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** Puts the page of a norm together. */
@Component
final class NormPages {

    private static final String STATEMENTS = "statements-on-norm";
    private static final String ADDRESSING = "skills-addressing-norm";
    private static final String NAMED = "mentionsNorm";

    private final QueryCatalogue catalogue;
    private final SourceTitles titles;

    NormPages(QueryCatalogue catalogue, SourceTitles titles) {
        this.catalogue = catalogue;
        this.titles = titles;
    }

    NormPage page(Edition edition, Concept norm) {
        Map<String, List<String>> asked = Map.of("norm", List.of(norm.iri()));
        List<Row> facts = Row.ask(catalogue, "norm-described", asked);
        List<Row> statements = Row.ask(catalogue, STATEMENTS, asked);
        Sources sources = titles.sources(edition.projection().version());
        return new NormPage(
                norm,
                Described.read(
                        catalogue,
                        norm.iri(),
                        norm.label(),
                        edition.languages().tags().getFirst()),
                facts.stream()
                        .flatMap(row -> row.find("classLabel").stream())
                        .findFirst()
                        .orElse(null),
                things(facts, "issuer", "issuerLabel"),
                things(facts, "place", "placeLabel"),
                facts.stream()
                        .flatMap(row -> row.find("page").stream())
                        .distinct()
                        .toList(),
                roles(statements, sources),
                said(statements, sources),
                skills(norm.iri()),
                Matches.of(catalogue, norm.iri()));
    }

    private static List<Link> things(List<Row> facts, String column, String label) {
        return facts.stream()
                .filter(row -> row.find(column).isPresent())
                .map(row -> new Link(row.label(label, column), Addresses.ofThing(row.get(column))))
                .distinct()
                .toList();
    }

    private static Section<Said> roles(List<Row> statements, Sources sources) {
        Sources.Margin margin = sources.margin();
        Map<String, List<Row>> byRole = Row.grouped(statements, "role");
        List<Said> items = byRole.entrySet().stream()
                .map(entry -> new Said(
                        entry.getValue().getFirst().label("roleLabel", "role"),
                        "",
                        Addresses.of("/roles", entry.getKey()),
                        entry.getValue().stream()
                                .flatMap(row -> row.find("skillLabel").stream())
                                .distinct()
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(", "), skills -> skills.isEmpty() ? null : skills)),
                        margin.of(entry.getValue(), "statement")))
                .toList();
        return new Section<>(items, margin.listed(), STATEMENTS);
    }

    private static Section<Said> said(List<Row> statements, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<Said> items = statements.stream()
                .filter(row -> row.localName("tie").equals(NAMED))
                .map(row -> new Said(
                        row.find("label").or(() -> row.find("form")).orElseGet(() -> row.localName("statement")),
                        row.localName("class"),
                        null,
                        null,
                        margin.of(row, "statement")))
                .distinct()
                .toList();
        return new Section<>(items, margin.listed(), "");
    }

    private Section<Said> skills(String norm) {
        List<Said> items = Stream.concat(
                        Row.ask(catalogue, ADDRESSING, Map.of("norm", List.of(norm))).stream(),
                        Row.ask(catalogue, "skills-concerning-standard", Map.of("standard", List.of(norm))).stream())
                .map(row -> new Said(
                        row.label("skillLabel", "skill"),
                        "",
                        Addresses.of("/skills", row.get("skill")),
                        null,
                        List.of()))
                .toList();
        return new Section<>(items, List.of(), ADDRESSING);
    }
}
