package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Answers;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.PremiumNote;
import org.rungwork.gap.View;
import org.rungwork.request.Address;
import org.rungwork.request.Question;
import org.rungwork.request.Questions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/gap?from=…&to=…}: what a role's typical holder, or a person, has and lacks of a role, and why. */
@RestController
class GapController {

    private static final List<String> TARGET = List.of(Question.TO);

    private final Questions questions;

    GapController(Questions questions) {
        this.questions = questions;
    }

    @RequestMapping(
            path = "/api/gap",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> gap(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, Question.HOLDER, TARGET, Question.VIEW);
        int to = question.role(Question.TO);
        View view = question.view();
        GapReport report = question.edition().gaps().report(question.holder(view), to, view);
        return Reply.of(
                        report.version(),
                        () -> new Linked<>(Sentences.of(report), report, question.languages(), links(question, report)))
                .csv(() -> table(report))
                .graph(() -> Answers.graphOf(report))
                .to(question);
    }

    private static Map<String, String> links(Question question, GapReport report) {
        Map<String, String> links = new LinkedHashMap<>(question.links("csv", "ttl"));
        String to = question.name(report.target());
        if (report.source() != null) {
            String from = question.name(report.source());
            links.put("from", Address.skillsOf(from).toString());
            links.put(
                    "reverse",
                    question.address("/api/gap", Question.VIEW)
                            .with(Question.FROM, to)
                            .with(Question.TO, from)
                            .toString());
            links.put("routes", question.between("/api/routes", from, to).toString());
        }
        links.put("to", Address.skillsOf(to).toString());
        links.put(
                "plan",
                question.address("/api/plan", Question.HOLDER, TARGET, Question.VIEW)
                        .toString());
        links.put(
                "nearest",
                question.address("/api/roles/nearest", Question.HOLDER, Question.VIEW)
                        .toString());
        return links;
    }

    private static Csv table(GapReport report) {
        Csv table = new Csv(
                "skill",
                "skillLabel",
                "need",
                "needStated",
                "held",
                "heldLabel",
                "have",
                "haveAssumed",
                "relation",
                "credit",
                "state",
                "importance",
                "weight",
                "premiumSkill",
                "premiumLower",
                "premiumUpper");
        for (GapItem item : report.items()) {
            GapItem.Credit held = item.held();
            PremiumNote premium = greatest(item.premiums());
            table.row(
                    item.skill().iri(),
                    item.skill().label(),
                    item.need(),
                    item.needStated(),
                    held == null ? null : held.skill().iri(),
                    held == null ? null : held.skill().label(),
                    held == null ? null : held.rank(),
                    held == null ? null : held.assumed(),
                    held == null ? null : held.relation(),
                    item.credit(),
                    item.state(),
                    item.importance().id(),
                    item.weight(),
                    premium == null ? null : premium.skill().iri(),
                    premium == null ? null : premium.lower(),
                    premium == null ? null : premium.upper());
        }
        return table;
    }

    /** A row has room for one: premiums do not add up. */
    private static @Nullable PremiumNote greatest(List<PremiumNote> premiums) {
        return premiums.stream()
                .max(Comparator.comparingDouble(PremiumNote::upper).thenComparingDouble(PremiumNote::lower))
                .orElse(null);
    }
}
