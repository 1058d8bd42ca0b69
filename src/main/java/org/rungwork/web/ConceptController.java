package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.ConceptListing;
import org.rungwork.career.ConceptListing.Found;
import org.rungwork.career.ConceptListing.Selection;
import org.rungwork.career.Edition;
import org.rungwork.career.Editions;
import org.rungwork.model.Languages;
import org.rungwork.model.Page;
import org.rungwork.pipeline.Imported;
import org.rungwork.pipeline.Imports;
import org.rungwork.query.ConceptHistories;
import org.rungwork.query.ConceptHistory;
import org.rungwork.request.RequestException;
import org.rungwork.request.Wishes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The roles and the skills, page by page: {@code GET /api/roles?q=lead&in=rungwork&lang=fr,en&page=0&size=50}; and what
 * became of a concept of any taxonomy: {@code GET /api/concepts?iri=…}.
 */
@RestController
class ConceptController {

    private static final String PAGE_SIZE = "50";
    private static final String IN = "in";

    private final Editions editions;
    private final Imports imports;
    private final ConceptHistories histories;

    ConceptController(Editions editions, Imports imports, ConceptHistories histories) {
        this.editions = editions;
        this.imports = imports;
        this.histories = histories;
    }

    /** @param languages tags of the languages that concepts are labelled in, the most wished first */
    private record Listed(@JsonUnwrapped Page<Found> page, List<String> languages) {}

    @GetMapping("/api/concepts")
    ConceptHistory concept(@RequestParam String iri) {
        return histories
                .find(iri)
                .orElseThrow(() -> RequestException.notFound(
                        "iri", "no graph describes <" + iri + ">; the taxonomy it belongs to may not be imported"));
    }

    @GetMapping("/api/roles")
    ResponseEntity<?> roles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") List<String> lang,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PAGE_SIZE) int size,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return list(ConceptListing::roles, new Selection(q, graph(in), page, size), lang, accepted);
    }

    @GetMapping("/api/skills")
    ResponseEntity<?> skills(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") List<String> lang,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PAGE_SIZE) int size,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return list(ConceptListing::skills, new Selection(q, graph(in), page, size), lang, accepted);
    }

    private ResponseEntity<?> list(
            BiFunction<ConceptListing, Selection, Page<Found>> listed,
            Selection selection,
            List<String> lang,
            @Nullable String accepted) {
        Languages asked = lang.isEmpty() ? Wishes.ofHeader(accepted) : Wishes.of(lang);
        Edition edition = editions.current(asked);
        Page<Found> page = listed.apply(new ConceptListing(edition), selection);
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(new Listed(page, edition.languages().tags()));
    }

    /** The graph of a taxonomy that counts; empty where none is named. */
    private Optional<String> graph(String taxonomy) {
        if (taxonomy.isBlank() || taxonomy.equals(Selection.OWN)) {
            return Optional.of(taxonomy).filter(own -> !own.isBlank());
        }
        Imported found = imports.imported().stream()
                .filter(one -> one.id().equals(taxonomy))
                .findFirst()
                .orElseThrow(() -> RequestException.unfit(
                        IN, "there is no taxonomy '" + taxonomy + "'; /api/taxonomies lists those that are there"));
        if (!found.counts()) {
            throw RequestException.unfit(
                    IN,
                    "a newer version counts in the place of " + taxonomy + ": "
                            + found.replacedBy().orElse("see /api/taxonomies"));
        }
        return Optional.of(found.graph());
    }
}
