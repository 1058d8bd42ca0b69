package org.rungwork.page.concept;

import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /roles/{id}} for our own roles, {@code /roles?iri=…} for occupations of taxonomies; names do as well. */
@Controller
class RoleController {

    private final RolePages pages;

    RoleController(RolePages pages) {
        this.pages = pages;
    }

    @GetMapping("/roles/{id}")
    String own(@PathVariable String id, Edition edition, Model model) {
        return show(id, edition, model);
    }

    @GetMapping(path = "/roles", params = "iri")
    String foreign(@RequestParam String iri, Edition edition, Model model) {
        return show(iri, edition, model);
    }

    private String show(String name, Edition edition, Model model) {
        model.addAttribute("page", pages.page(edition, edition.names().role("role", name)));
        return "role";
    }
}
