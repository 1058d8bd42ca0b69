package org.rungwork.page.career;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.rungwork.career.Edition;
import org.rungwork.request.Question;
import org.rungwork.request.Questions;
import org.rungwork.route.RouteAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /routes?from=…&to=…}: routes by recorded moves, with the parameters of {@code /api/routes}. */
@Controller
class RoutesController {

    /** Which of the routes is shown step by step, from 1. */
    static final String CHOSEN = "route";

    /** With an open end there are many; these are the nearest ones. */
    private static final int USUAL_OPEN = 10;

    private final Questions questions;
    private final RoutesPages pages;

    RoutesController(Questions questions, RoutesPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @GetMapping("/routes")
    String routes(HttpServletRequest request, Edition edition, Model model) throws IOException, HttpMediaTypeException {
        Question question =
                questions.read(request, edition, Question.ROUTES, Question.MOVES, Question.VIEW, List.of(CHOSEN));
        model.addAttribute("form", RoutesForm.of(question));
        if (question.findRole(Question.FROM).isPresent()
                || question.findRole(Question.TO).isPresent()) {
            RouteAnswer answer = edition.routes().find(question.routes(USUAL_OPEN), question.deadline());
            int most = Math.max(1, answer.routes().size());
            int chosen = Math.min(most, question.parameters().number(CHOSEN, 1, 1, Integer.MAX_VALUE));
            model.addAttribute("page", pages.page(question, answer, chosen - 1));
        }
        return "routes";
    }
}
