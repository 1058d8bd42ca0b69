package org.rungwork.web;

import org.rungwork.model.Concept;
import org.rungwork.model.Page;
import org.rungwork.query.ConceptHistories;
import org.rungwork.query.ConceptHistory;
import org.rungwork.query.ConceptListing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The roles and the skills, page by page: {@code GET /api/roles?q=lead&page=0&size=50}; and what became of a concept of any
 * taxonomy: {@code GET /api/concepts?iri=…}.
 */
@RestController
class ConceptController {

    private static final String PAGE_SIZE = "50";

    private final ConceptListing listing;

    private final ConceptHistories histories;

    ConceptController(ConceptListing listing, ConceptHistories histories) {
        this.listing = listing;
        this.histories = histories;
    }

    @GetMapping("/api/concepts")
    ConceptHistory concept(@RequestParam String iri) {
        return histories
                .find(iri)
                .orElseThrow(() -> RequestException.notFound(
                        "iri", "no graph describes <" + iri + ">; the taxonomy it belongs to may not be imported"));
    }

    @GetMapping("/api/roles")
    Page<Concept> roles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PAGE_SIZE) int size) {
        return listing.roles(q, page, size);
    }

    @GetMapping("/api/skills")
    Page<Concept> skills(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PAGE_SIZE) int size) {
        return listing.skills(q, page, size);
    }
}
