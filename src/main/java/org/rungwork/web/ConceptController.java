package org.rungwork.web;

import org.rungwork.model.Concept;
import org.rungwork.model.Page;
import org.rungwork.query.ConceptListing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roles and the skills, page by page: {@code GET /api/roles?q=lead&page=0&size=50}. */
@RestController
class ConceptController {

    private static final String PAGE_SIZE = "50";

    private final ConceptListing listing;

    ConceptController(ConceptListing listing) {
        this.listing = listing;
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
