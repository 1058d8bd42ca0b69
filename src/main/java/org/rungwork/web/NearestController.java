package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Parameters;
import org.rungwork.gap.RoleMatch;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.model.Page;
import org.rungwork.projection.Projection;
import org.rungwork.request.Address;
import org.rungwork.request.Question;
import org.rungwork.request.Questions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Which roles somebody is nearest to: {@code GET /api/roles/nearest?skill=…}, {@code GET /api/roles/{id}/similar}. */
@RestController
class NearestController {

    private static final List<String> LIMIT = List.of("limit");
    private static final int USUAL_LIMIT = 20;

    private final Questions questions;

    NearestController(Questions questions) {
        this.questions = questions;
    }

    /**
     * Roles in the order of their coverage.
     *
     * @param from the role whose typical holder is measured; null for a person
     * @param reason why there are none: {@code not-described}; null where there are
     * @param roles the best covered ones
     */
    private record Matches(
            long version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Concept from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason,

            List<Match> roles,
            Parameters parameters) {}

    /**
     * @param coverage how far the role is covered
     * @param reverse how far its typical holder covers the role asked about; null for a person
     */
    private record Match(
            Concept role,
            Coverage coverage,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Coverage reverse,

            Map<String, String> links) {}

    @GetMapping("/api/roles/{id}/similar")
    ResponseEntity<?> similar(@PathVariable String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, LIMIT, Question.VIEW);
        View view = question.view();
        int role = question.edition().names().role("id", id);
        return reply(question, Holder.typical(question.edition().projection(), role, view), view);
    }

    @RequestMapping(
            path = "/api/roles/nearest",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> nearest(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        Question question = questions.read(request, LIMIT, Question.HOLDER, Question.VIEW);
        View view = question.view();
        return reply(question, question.holder(view), view);
    }

    private static ResponseEntity<?> reply(Question question, Holder holder, View view) throws HttpMediaTypeException {
        int limit = question.parameters().number("limit", USUAL_LIMIT, 1, Page.LARGEST);
        Edition edition = question.edition();
        boolean described = holder.role() < 0 || edition.projection().isDescribed(holder.role());
        List<Match> matches = described
                ? edition.gaps().nearest(holder, view, limit).stream()
                        .map(match -> match(question, holder, view, match))
                        .toList()
                : List.of();
        Matches answer = new Matches(
                question.version(),
                holder.role() < 0 ? null : role(question, holder.role()),
                described ? null : Coverage.NOT_DESCRIBED,
                matches,
                view.parameters(edition.projection().scales()));
        return Reply.of(
                        question.version(),
                        () -> new Linked<>(null, answer, question.languages(), question.links("csv")))
                .csv(() -> table(matches))
                .to(question);
    }

    private static Match match(Question question, Holder holder, View view, RoleMatch match) {
        boolean person = holder.role() < 0;
        Address gap = person
                ? question.address("/api/gap", Question.HOLDER, Question.VIEW)
                : question.address("/api/gap", Question.VIEW)
                        .with(Question.FROM, question.name(role(question, holder.role())));
        return new Match(
                match.role(),
                match.coverage(),
                person ? null : reverse(question, holder, view, match.role()),
                Map.of("gap", gap.with(Question.TO, question.name(match.role())).toString()));
    }

    private static Coverage reverse(Question question, Holder holder, View view, Concept from) {
        Projection projection = question.edition().projection();
        int role = projection.roles().find(from.iri()).orElseThrow();
        return question.edition().gaps().coverage(Holder.typical(projection, role, view), holder.role(), view);
    }

    private static Concept role(Question question, int number) {
        return question.edition().projection().roles().get(number);
    }

    private static Csv table(List<Match> matches) {
        Csv table = new Csv(
                "role",
                "roleLabel",
                "coverage",
                "skills",
                "met",
                "partial",
                "missing",
                "reverseCoverage",
                "reverseSkills");
        for (Match match : matches) {
            Coverage coverage = match.coverage();
            Coverage reverse = match.reverse();
            table.row(
                    match.role().iri(),
                    match.role().label(),
                    coverage.value(),
                    coverage.skills(),
                    coverage.met(),
                    coverage.partial(),
                    coverage.missing(),
                    reverse == null ? null : reverse.value(),
                    reverse == null ? null : reverse.skills());
        }
        return table;
    }
}
