package org.rungwork.page.concept;

import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /skills/{id}} for our own skills, {@code /skills?iri=…} for those of taxonomies; names do as well. */
@Controller
class SkillController {

    private final SkillPages pages;

    SkillController(SkillPages pages) {
        this.pages = pages;
    }

    @GetMapping("/skills/{id}")
    String own(@PathVariable String id, Edition edition, Model model) {
        return show(id, edition, model);
    }

    @GetMapping(path = "/skills", params = "iri")
    String foreign(@RequestParam String iri, Edition edition, Model model) {
        return show(iri, edition, model);
    }

    private String show(String name, Edition edition, Model model) {
        model.addAttribute("page", pages.page(edition, edition.names().skill("skill", name)));
        return "skill";
    }
}
