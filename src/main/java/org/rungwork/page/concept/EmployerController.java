package org.rungwork.page.concept;

import java.util.List;
import java.util.Map;
import org.rungwork.career.Edition;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /employers/{id}}, or {@code /employers?iri=…}, for employers and kinds of employers; names do as well. */
@Controller
class EmployerController {

    private static final String ROLES = "roles-of-hirer";

    private final QueryCatalogue catalogue;
    private final SourceTitles titles;
    private final Named named;

    EmployerController(QueryCatalogue catalogue, SourceTitles titles, Named named) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.named = named;
    }

    @GetMapping("/employers/{id}")
    String own(@PathVariable String id, Edition edition, Model model) {
        return show(id, edition, model);
    }

    @GetMapping(path = "/employers", params = "iri")
    String foreign(@RequestParam String iri, Edition edition, Model model) {
        return show(iri, edition, model);
    }

    private String show(String name, Edition edition, Model model) {
        model.addAttribute("page", page(edition, named.hirer(name)));
        return "employer";
    }

    private EmployerPage page(Edition edition, Concept employer) {
        Map<String, List<String>> asked = Map.of("hirer", List.of(employer.iri()));
        List<Row> facts = Row.ask(catalogue, "hirer-described", asked);
        return new EmployerPage(
                employer,
                Described.read(
                        catalogue,
                        employer.iri(),
                        employer.label(),
                        edition.languages().tags().getFirst()),
                facts.stream()
                        .flatMap(row -> row.find("classLabel").stream())
                        .findFirst()
                        .orElse(null),
                facts.stream()
                        .filter(row -> row.find("sector").isPresent())
                        .map(row -> new Link(row.label("sectorLabel", "sector"), Addresses.ofThing(row.get("sector"))))
                        .distinct()
                        .toList(),
                roles(asked, titles.sources(edition.projection().version())),
                Matches.of(catalogue, employer.iri()));
    }

    private Section<Said> roles(Map<String, List<String>> asked, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<Said> items = Row.ask(catalogue, ROLES, asked).stream()
                .map(row -> new Said(
                        row.label("roleLabel", "role"),
                        "",
                        Addresses.of("/roles", row.get("role")),
                        null,
                        margin.of(row, "hiring")))
                .toList();
        return new Section<>(items, margin.listed(), ROLES);
    }
}
