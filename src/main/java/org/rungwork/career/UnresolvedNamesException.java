package org.rungwork.career;

import java.util.List;
import java.util.stream.Collectors;

/** Names that nobody bears, or several; none of them is guessed. */
public final class UnresolvedNamesException extends RuntimeException {

    private final transient List<NameProblem> problems;

    public UnresolvedNamesException(List<NameProblem> problems) {
        super(problems.stream().map(NameProblem::message).collect(Collectors.joining(". ")));
        this.problems = List.copyOf(problems);
    }

    public List<NameProblem> problems() {
        return problems;
    }

    /** True where every name is that of a role or skill which does not exist. */
    public boolean isNotFound() {
        return problems.stream()
                .allMatch(problem -> !problem.ambiguous()
                        && (problem.kind().equals(Names.ROLE) || problem.kind().equals(Names.SKILL)));
    }
}
