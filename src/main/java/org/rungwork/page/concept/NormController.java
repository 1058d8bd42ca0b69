package org.rungwork.page.concept;

import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /norms/{id}}, or {@code /norms?iri=…}; names do as well. */
@Controller
class NormController {

    private final NormPages pages;
    private final Named named;

    NormController(NormPages pages, Named named) {
        this.pages = pages;
        this.named = named;
    }

    @GetMapping("/norms/{id}")
    String own(@PathVariable String id, Edition edition, Model model) {
        return show(id, edition, model);
    }

    @GetMapping(path = "/norms", params = "iri")
    String foreign(@RequestParam String iri, Edition edition, Model model) {
        return show(iri, edition, model);
    }

    private String show(String name, Edition edition, Model model) {
        model.addAttribute("page", pages.page(edition, named.norm(name)));
        return "norm";
    }
}
