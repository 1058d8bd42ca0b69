package org.rungwork.page.data;

import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /describe?iri=…}: everything that the graph says of anything in it. */
@Controller
class DescribeController {

    private final ThingPages pages;

    DescribeController(ThingPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/describe", params = "iri")
    String describe(@RequestParam String iri, Edition edition, Model model) {
        model.addAttribute("thing", pages.get(iri.strip(), edition));
        return "describe";
    }
}
