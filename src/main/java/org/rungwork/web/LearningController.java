package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rungwork.career.Edition;
import org.rungwork.career.Profile;
import org.rungwork.gap.Background;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.gap.LearningPlan;
import org.rungwork.gap.LearningPlans;
import org.rungwork.gap.Opening;
import org.rungwork.gap.Portfolio;
import org.rungwork.gap.Portfolios;
import org.rungwork.gap.SkillGain;
import org.rungwork.gap.View;
import org.rungwork.model.Page;
import org.rungwork.projection.Projection;
import org.rungwork.request.Question;
import org.rungwork.request.Questions;
import org.rungwork.request.RequestException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What to learn: for a role, for several, and what it opens. */
@RestController
class LearningController {

    private static final int USUAL_LIMIT = 20;
    private static final int USUAL_SKILLS = 3;
    private static final int MOST_SKILLS = 50;
    private static final String LEVEL = "level";
    private static final String LIMIT = "limit";

    private final Questions questions;

    LearningController(Questions questions) {
        this.questions = questions;
    }

    @RequestMapping(
            path = "/api/plan",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> plan(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, Question.HOLDER, List.of(Question.TO, LEVEL), Question.VIEW);
        int to = question.role(Question.TO);
        View view = question.view();
        LearningPlan plan = plans(question.edition()).plan(question.holder(view), to, view, question.rank());
        return Reply.of(
                        plan.version(),
                        () -> new Linked<>(
                                null, LearningViews.of(plan, question), question.languages(), question.links("csv")))
                .csv(() -> LearningTables.of(plan))
                .to(question);
    }

    @RequestMapping(
            path = "/api/gains",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> gains(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, Question.HOLDER, List.of(Question.TO, LEVEL, LIMIT), Question.VIEW);
        int to = question.role(Question.TO);
        View view = question.view();
        Holder holder = question.holder(view);
        Edition edition = question.edition();
        List<SkillGain> gains = plans(edition).gains(holder, to, view, question.rank(), limit(question));
        Coverage before = edition.gaps().coverage(holder, to, view);
        return Reply.of(
                        question.version(),
                        () -> new Linked<>(
                                null,
                                LearningViews.of(gains, before, holder, to, view, question),
                                question.languages(),
                                question.links("csv")))
                .csv(() -> LearningTables.ofGains(gains))
                .to(question);
    }

    @RequestMapping(
            path = "/api/opens",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> opens(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, Question.HOLDER, List.of("learn", LIMIT), Question.VIEW);
        View view = question.view();
        Holder holder = question.holder(view);
        Edition edition = question.edition();
        List<Claim> learnt = Profile.ofSkills(question.parameters().list("learn"), edition.names())
                .claims(edition.names(), "learn");
        if (learnt.isEmpty()) {
            throw RequestException.unfit("learn", "missing: name a skill, as in learn=python:4");
        }
        List<Opening> openings = plans(edition).opens(holder, learnt, view, limit(question));
        return Reply.of(
                        question.version(),
                        () -> new Linked<>(
                                null,
                                LearningViews.of(openings, learnt, holder, view, question),
                                question.languages(),
                                question.links("csv")))
                .csv(() -> LearningTables.ofOpenings(openings))
                .to(question);
    }

    @RequestMapping(
            path = "/api/portfolio",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> portfolio(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, Question.HOLDER, List.of("role", "k", LEVEL, LIMIT), Question.VIEW);
        View view = question.view();
        Holder holder = question.findHolder(view).orElseGet(() -> Holder.person(List.of(), Background.UNKNOWN));
        int k = question.parameters().number("k", USUAL_SKILLS, 1, MOST_SKILLS);
        int limit = limit(question);
        Portfolio portfolio = new Portfolios(question.edition().gaps())
                .best(holder, roles(question), view, k, question.rank(), question.deadline()::check);
        return Reply.of(
                        portfolio.version(),
                        () -> new Linked<>(
                                null,
                                LearningViews.of(portfolio, holder, limit, question),
                                question.languages(),
                                question.links("csv")))
                .csv(() -> LearningTables.ofGains(portfolio.skills()))
                .to(question);
    }

    private static List<Integer> roles(Question question) {
        Set<Integer> named = question.roles("role");
        Projection projection = question.edition().projection();
        return named.isEmpty()
                ? IntStream.range(0, projection.roles().size())
                        .filter(projection::isDescribed)
                        .boxed()
                        .toList()
                : named.stream().sorted().toList();
    }

    private static int limit(Question question) {
        return question.parameters().number(LIMIT, USUAL_LIMIT, 1, Page.LARGEST);
    }

    private static LearningPlans plans(Edition edition) {
        return new LearningPlans(edition.gaps());
    }
}
