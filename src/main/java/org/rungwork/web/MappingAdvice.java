package org.rungwork.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue;
import org.rungwork.mapping.MappingConflictException;
import org.rungwork.mapping.MappingRefusedException;
import org.rungwork.mapping.MappingSets.SetRefusedException;
import org.rungwork.mapping.OutdatedRevisionException;
import org.rungwork.pipeline.GraphOwnedException;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.pipeline.LoadRefusedException.LocatedFinding;
import org.rungwork.pipeline.UnacceptableTermException;
import org.rungwork.validation.Finding;
import org.rungwork.web.MappingViews.ContradictionView;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a decision on a mapping is refused, and what to do. */
@RestControllerAdvice(assignableTypes = {MappingController.class, MappingSetController.class, ProposalController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class MappingAdvice {

    private static final int SHOWN_FINDINGS = 20;
    private static final int SHOWN_ISSUES = 100;

    @ExceptionHandler
    ProblemDetail conflict(MappingConflictException failure) {
        boolean contradicts = !failure.contradictions().isEmpty();
        ProblemDetail problem =
                ProblemAdvice.problem(HttpStatus.CONFLICT, contradicts ? "Contradiction" : "Not as it stands", failure);
        if (contradicts) {
            problem.setProperty(
                    "contradictions",
                    failure.contradictions().stream().map(ContradictionView::of).toList());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail outdated(OutdatedRevisionException failure) {
        ProblemDetail problem = ProblemAdvice.problem(HttpStatus.PRECONDITION_FAILED, "Decided meanwhile", failure);
        problem.setProperty("revision", failure.revision());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(MappingRefusedException failure) {
        return ProblemAdvice.problem(HttpStatus.UNPROCESSABLE_CONTENT, "Decision refused", failure);
    }

    @ExceptionHandler
    ProblemDetail refused(UnacceptableTermException failure) {
        return ProblemAdvice.problem(HttpStatus.UNPROCESSABLE_CONTENT, "Decision refused", failure);
    }

    /** What a file owns is changed there. */
    @ExceptionHandler
    ProblemDetail owned(GraphOwnedException failure) {
        return ProblemAdvice.problem(HttpStatus.CONFLICT, "Not here", failure);
    }

    @ExceptionHandler
    ProblemDetail refused(SetRefusedException failure) {
        ProblemDetail problem = ProblemAdvice.problem(HttpStatus.UNPROCESSABLE_CONTENT, "Set refused", failure);
        problem.setProperty(
                "issues",
                failure.issues().stream().limit(SHOWN_ISSUES).map(IssueView::of).toList());
        return problem;
    }

    private record IssueView(@Nullable Long line, String message, String fix) {

        static IssueView of(ImportIssue issue) {
            return new IssueView(
                    issue.line().isPresent() ? issue.line().getAsLong() : null, issue.message(), issue.fix());
        }
    }

    /** What only shapes and checks found. */
    @ExceptionHandler
    ProblemDetail refused(LoadRefusedException failure) {
        List<FindingView> findings = failure.findings().stream()
                .limit(SHOWN_FINDINGS)
                .map(FindingView::of)
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "The result would break rules, so nothing was changed");
        problem.setTitle("Decision refused");
        problem.setProperty("findings", findings);
        return problem;
    }

    private record FindingView(String rule, String message) {

        static FindingView of(LocatedFinding located) {
            Finding finding = located.finding();
            return new FindingView(finding.rule(), finding.message());
        }
    }
}
