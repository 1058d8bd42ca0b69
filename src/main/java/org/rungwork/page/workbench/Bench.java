package org.rungwork.page.workbench;

import org.jspecify.annotations.Nullable;
import org.rungwork.query.SyntaxProblem;

/**
 * What the page is about.
 *
 * @param name of the question; "" where the text is somebody's own
 * @param form of the question
 * @param text of the query
 * @param asked whether the address says a query, which scripts then run at once
 * @param problem why it is not answered
 * @param shown the answer where the page itself has to show it
 */
record Bench(
        String name,
        @Nullable QuestionForm form,
        String text,
        boolean asked,
        @Nullable SyntaxProblem problem,
        @Nullable Shown shown) {

    Bench failed(SyntaxProblem why) {
        return new Bench(name, form, text, asked, why, null);
    }

    Bench answered(Shown answer) {
        return new Bench(name, form, text, asked, null, answer);
    }
}
