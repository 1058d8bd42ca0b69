package org.rungwork.page.career;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rungwork.career.Edition;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.request.Question;
import org.rungwork.request.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * {@code /gap}: what a role's typical holder ({@code from}) or a person ({@code skill}, {@code skills}) has and lacks of a
 * role ({@code to}), with the parameters of {@code /api/gap}; without {@code to}, which roles are near. A profile can be
 * posted; it is read for that answer alone.
 */
@Controller
class GapPageController {

    private static final List<String> TARGET = List.of(Question.TO);

    private final Questions questions;
    private final GapPages pages;

    GapPageController(Questions questions, GapPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @RequestMapping(
            path = "/gap",
            method = {RequestMethod.GET, RequestMethod.POST})
    String gap(HttpServletRequest request, Edition edition, Model model) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, edition, Question.HOLDER, TARGET, Question.VIEW);
        View view = question.view();
        Optional<Holder> holder = question.findHolder(view);
        model.addAttribute("form", GapForm.of(question));
        if (holder.isPresent()) {
            model.addAttribute("page", pages.page(question, holder.get(), question.findRole(Question.TO), view));
        }
        return "gap";
    }
}
