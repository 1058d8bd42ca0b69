package org.rungwork.career;

import org.rungwork.gap.GapReport;
import org.rungwork.query.Answer;
import org.rungwork.route.RouteAnswer;

/** Career answers as graphs, for those who want RDF. */
public final class Answers {

    private Answers() {}

    /** The report, its items and their evidence. */
    public static Answer graphOf(GapReport report) {
        return GapGraph.of(report);
    }

    /** The moves of all routes, the roles and the evidence. */
    public static Answer graphOf(RouteAnswer answer) {
        return RouteGraph.of(answer);
    }
}
