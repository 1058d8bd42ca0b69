package org.rungwork.query;

import org.jspecify.annotations.Nullable;

/** A text is no query that can be asked here. */
public final class MalformedQueryException extends RuntimeException {

    private final SyntaxProblem problem;

    MalformedQueryException(SyntaxProblem problem, @Nullable Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public SyntaxProblem problem() {
        return problem;
    }
}
