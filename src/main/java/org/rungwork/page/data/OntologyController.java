package org.rungwork.page.data;

import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /ontology}: what all terms mean, which rules they have, and the entries of closed lists. */
@Controller
class OntologyController {

    private final OntologyPages pages;

    OntologyController(OntologyPages pages) {
        this.pages = pages;
    }

    @GetMapping("/ontology")
    String ontology(Edition edition, Model model) {
        model.addAttribute("page", pages.page(edition.projection().version()));
        return "ontology";
    }
}
