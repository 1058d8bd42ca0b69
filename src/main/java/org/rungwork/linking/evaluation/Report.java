package org.rungwork.linking.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rungwork.linking.evaluation.Result.Miss;

/** The results as a page in Markdown. */
public final class Report {

    private Report() {}

    /**
     * The page.
     *
     * @param day when it was measured
     * @param command by which it can be repeated
     */
    public static String markdown(List<Result> results, LocalDate day, String command) {
        StringBuilder page = new StringBuilder("""
                # How good linking is

                Measured on %s by `%s`.

                MRR is the mean of 1 over the place of the first right answer; hit@k the share of questions with a right answer among the
                first k; RP@5 the share of the right answers, of at most five, in the first five places. Precision and recall are of
                the answers given from the threshold on; questions that have no right answer count for precision. MELO ranks single names,
                several of one concept among them, TECH and HOUSE rank skills. "With O*NET" says that the further titles and the description
                of the occupation were linked, too. The weights were fitted on one half of the American and of the German titles and on
                HOUSE: fair are the held-out halves, the Dutch titles and TECH.

                Published for MELO (MRR; best of the lexical methods, best of the embeddings): American 0.606 and 0.684, German 0.547 and
                0.678, Dutch 0.486 and 0.572. Letters alone, as TF-IDF, reach RP@5 of 0.681 on TECH and 0.591 on HOUSE.

                | set | language | questions | MRR | hit@1 | hit@5 | hit@10 | RP@5 | threshold | precision | recall |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(day, command));
        results.forEach(result -> page.append(row(result)));
        page.append("\n## The most confident misses\n");
        results.stream().filter(result -> !result.set().contains("/")).forEach(result -> page.append(misses(result)));
        return page.toString();
    }

    private static String row(Result result) {
        Measures measures = result.measures();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.3f | %.3f |%n",
                result.title(),
                result.language(),
                measures.questions(),
                measures.meanReciprocalRank(),
                measures.hits1(),
                measures.hits5(),
                measures.hits10(),
                measures.precision5(),
                result.threshold(),
                measures.precision(),
                measures.recall());
    }

    private static String misses(Result result) {
        StringBuilder table = new StringBuilder(
                "\n### %s\n\n| asked | answered | score | place of the first right answer |\n| --- | --- | ---: | ---: |\n"
                        .formatted(result.title()));
        for (Miss miss : result.misses()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %s |%n",
                    cell(miss.asked()),
                    cell(miss.answer()),
                    miss.score(),
                    miss.rank() == 0 ? "–" : Integer.toString(miss.rank())));
        }
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
