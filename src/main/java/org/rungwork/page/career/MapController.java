package org.rungwork.page.career;

import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /map}: our own roles as stations of lines; {@code track} highlights a line, {@code role} shows one role. */
@Controller
class MapController {

    private final MapPages pages;

    MapController(MapPages pages) {
        this.pages = pages;
    }

    @GetMapping("/map")
    String map(
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(required = false) @Nullable String role,
            Edition edition,
            Model model) {
        model.addAttribute("page", pages.page(edition, given(track), given(role)));
        return "map";
    }

    /** A field left empty asks for nothing. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
