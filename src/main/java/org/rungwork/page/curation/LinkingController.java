package org.rungwork.page.curation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.rungwork.career.Edition;
import org.rungwork.mapping.MappingFilter;
import org.rungwork.mapping.MappingState;
import org.rungwork.mapping.Mappings;
import org.rungwork.model.MatchRelation;
import org.rungwork.model.Page;
import org.rungwork.page.curation.LinkingPage.Wanted;
import org.rungwork.request.RequestParameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /linking}: the mappings that wait for a decision, one pair a row. */
@Controller
class LinkingController {

    private static final String STATE = "state";
    private static final String UNDECIDED = "undecided";
    private static final List<String> KNOWN =
            List.of(STATE, "taxonomy", "subject", "object", "minConfidence", "page", "lang");
    private static final int SIZE = 10;
    private static final int MOST_PAGES = 100_000;

    private final Mappings mappings;
    private final Writing writing;

    LinkingController(Mappings mappings, Writing writing) {
        this.mappings = mappings;
        this.writing = writing;
    }

    @GetMapping("/linking")
    String queue(HttpServletRequest request, Edition edition, Model model) {
        RequestParameters parameters = RequestParameters.of(request.getParameterMap(), KNOWN);
        // a mapping that is asked for by its concepts is shown whatever its state
        boolean named = parameters.find("subject").isPresent()
                || parameters.find("object").isPresent();
        String state = parameters.find(STATE).orElse(named ? "" : UNDECIDED);
        MappingFilter filter = new MappingFilter(
                states(state, parameters),
                parameters.find("subject"),
                parameters.find("object"),
                parameters.find("taxonomy"),
                Optional.empty(),
                parameters.decimal("minConfidence"));
        String language =
                Locale.forLanguageTag(edition.languages().tags().getFirst()).getLanguage();
        Mappings.Listed listed = mappings.queue(filter, parameters.number("page", 0, 0, MOST_PAGES), SIZE);
        List<PairLine> pairs = listed.page().items().stream()
                .flatMap(mapping -> mappings.find(mapping.id()).stream())
                .map(dossier -> PairLine.of(mappings.open(dossier, language)))
                .toList();
        model.addAttribute(
                "page",
                new LinkingPage(
                        new Page<>(
                                pairs,
                                listed.page().number(),
                                listed.page().size(),
                                listed.page().total()),
                        new Wanted(
                                state,
                                parameters.find("taxonomy").orElse(""),
                                parameters.find("subject").orElse(""),
                                parameters.find("object").orElse(""),
                                parameters.find("minConfidence").orElse(""))));
        model.addAttribute(
                "relations",
                Arrays.stream(MatchRelation.values())
                        .map(MatchRelation::localName)
                        .toList());
        model.addAttribute("writing", writing);
        return "linking";
    }

    private static Predicate<MappingState> states(String state, RequestParameters parameters) {
        return switch (state) {
            case "" -> any -> true;
            case UNDECIDED -> MappingState::isUndecided;
            default -> parameters.choice(STATE, MappingState.CANDIDATE)::equals;
        };
    }
}
