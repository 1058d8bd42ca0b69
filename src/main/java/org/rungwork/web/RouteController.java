package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.career.Answers;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.projection.Projection;
import org.rungwork.request.Address;
import org.rungwork.request.Question;
import org.rungwork.request.Questions;
import org.rungwork.route.Bottleneck;
import org.rungwork.route.RankBy;
import org.rungwork.route.ReachAnswer;
import org.rungwork.route.ReachQuery;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.RouteQuery;
import org.rungwork.route.StartRule;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Career routes: {@code /api/routes?from=…&to=…}, what can be reached, and what nobody gets by without. */
@RestController
class RouteController {

    private static final int USUAL_ROLES = 100;
    private static final List<String> START = List.of("start");

    private final Questions questions;

    RouteController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/routes")
    ResponseEntity<?> routes(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, Question.ROUTES, Question.MOVES, Question.VIEW);
        RouteQuery query = question.routes(RouteQuery.MOST_ROUTES);
        RouteAnswer answer = question.edition().routes().find(query, question.deadline());
        Projection projection = question.edition().projection();
        return Reply.of(
                        answer.version(),
                        () -> new Linked<>(
                                Sentences.of(answer, projection),
                                RoutesView.of(answer, question),
                                question.languages(),
                                links(question, answer)))
                .csv(() -> RouteTables.of(answer))
                .graph(() -> Answers.graphOf(answer))
                .to(question);
    }

    private static Map<String, String> links(Question question, RouteAnswer answer) {
        Map<String, String> links = new LinkedHashMap<>(question.links("csv", "ttl"));
        if (answer.from() != null) {
            String from = question.name(answer.from());
            links.put("from", Address.skillsOf(from).toString());
            links.put(
                    "reach",
                    question.address("/api/reach").with(Question.FROM, from).toString());
        }
        if (answer.to() != null) {
            links.put("to", Address.skillsOf(question.name(answer.to())).toString());
        }
        if (answer.from() != null && answer.to() != null) {
            String from = question.name(answer.from());
            String to = question.name(answer.to());
            links.put("gap", question.between("/api/gap", from, to).toString());
            links.put("reverse", question.between("/api/routes", to, from).toString());
            links.put(
                    "bottlenecks",
                    question.between("/api/bottlenecks", from, to).toString());
        }
        return links;
    }

    @GetMapping("/api/reach")
    ResponseEntity<?> reach(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, List.of(Question.FROM, "years", "limit"), START, Question.MOVES);
        ReachQuery query = new ReachQuery(
                question.role(Question.FROM),
                question.parameters().decimal("years"),
                question.parameters().choice("start", StartRule.FALLBACK),
                question.bounds(),
                question.parameters().number("limit", USUAL_ROLES));
        ReachAnswer answer = question.edition().routes().reach(query, question.deadline());
        return Reply.of(
                        answer.version(),
                        () -> new Linked<>(
                                Sentences.of(answer),
                                ReachView.of(answer, question),
                                question.languages(),
                                question.links("csv")))
                .csv(() -> RouteTables.of(answer))
                .to(question);
    }

    @RequestMapping(
            path = "/api/bottlenecks",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> bottlenecks(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question =
                questions.read(request, Question.HOLDER, List.of(Question.TO), Question.MOVES, Question.VIEW);
        View view = question.view();
        RouteQuery query = new RouteQuery(
                question.role(Question.FROM),
                question.role(Question.TO),
                StartRule.NEVER,
                RankBy.MOVES,
                1,
                question.bounds(),
                view);
        Holder holder = question.person()
                .orElseGet(() -> Holder.typical(question.edition().projection(), query.from(), view));
        RouteAnswer best = question.edition().routes().find(query, question.deadline());
        List<Bottleneck> found = question.edition().routes().bottlenecks(query, holder, question.deadline());
        return Reply.of(
                        best.version(),
                        () -> new Linked<>(
                                null,
                                BottlenecksView.of(best, found, question),
                                question.languages(),
                                question.links("csv")))
                .csv(() -> RouteTables.of(found))
                .to(question);
    }
}
