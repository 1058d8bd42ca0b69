package org.rungwork.page.concept;

import java.util.Locale;
import java.util.Optional;
import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: finds roles, skills, norms and employers by name, and understands a few phrases. */
@Controller
class SearchController {

    private static final int USUAL = 20;
    private static final int SUGGESTED = 5;

    private final Search search;
    private final Phrases phrases;

    SearchController(Search search, Phrases phrases) {
        this.search = search;
        this.phrases = phrases;
    }

    @GetMapping("/")
    String search(@RequestParam(defaultValue = "") String q, Edition edition, Locale locale, Model model) {
        String text = q.strip();
        Optional<String> meant = phrases.address(text, edition, locale);
        if (meant.isPresent()) {
            return "redirect:" + meant.get();
        }
        model.addAttribute("q", text);
        model.addAttribute("found", search.find(text, edition, USUAL));
        return "search";
    }

    /** Lists have no page of their own: the search without a text is one. */
    @GetMapping({"/roles", "/skills", "/norms", "/employers"})
    String lists() {
        return "redirect:/";
    }

    /** The first few of each kind, as a list to be put under the field. */
    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Edition edition, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("found", search.find(q.strip(), edition, SUGGESTED));
        return "suggestions";
    }
}
