package org.rungwork.linking.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rungwork.linking.evaluation.Result.Miss;
import org.rungwork.model.MatchRelation;

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
                the answers given from the threshold on; questions that have no right answer count for precision. Silence is the share
                of those questions that were given none.

                MELO ranks single names, several of one concept among them; all other sets rank concepts. "With O*NET" and "described"
                say that the further names and the description were linked, too. TECH and HOUSE are skills as advertisements word them.
                The crosswalk is the one that ESCO and O*NET published together: every row is right, whatever its relation, and
                an occupation without a row has no answer, though some of these have a namesake on the other side. Our skills are those
                with a match in ontology/mappings.

                The weights were fitted on the even half (by the hash of the name) of the American and of the German titles, and on
                HOUSE: fair are the halves held out, the Dutch titles and TECH. MELO's American titles are those of O*NET with
                the rows of the same crosswalk, and the halves are the same; of the crosswalk from ESCO to O*NET no row was fitted on
                as such.

                Published for MELO (MRR; best of the lexical methods, best of the embeddings): American 0.606 and 0.684, German 0.547 and
                0.678, Dutch 0.486 and 0.572. Letters alone, as TF-IDF, reach RP@5 of 0.681 on TECH and 0.591 on HOUSE.

                | set | language | questions | MRR | hit@1 | hit@5 | hit@10 | RP@5 | threshold | precision | recall | silence |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(day, command));
        results.forEach(result -> page.append(row(result)));
        page.append("""

                ## Which relation is proposed

                Of the right answers among the first ten, those that people stated the relation of. Agreement is the share for which the
                same relation would be proposed; precision of exactMatch the share of the exact matches proposed that are stated so.
                How names compare decides, by a table (linking/relation.properties) that was filled from the even half of both directions.
                Names alone cannot reach 1: most titles of O*NET are headings that stand for several occupations. The rule before, which
                took every equal name for an exact match, reached on the halves held out: ESCO to O*NET 0.368 (precision of exactMatch
                0.333), described 0.267 (0.340); O*NET to ESCO 0.191 (0.717), described 0.137 (0.730).
                Proposing always the most frequent relation would agree in 0.498 and described 0.508 from ESCO to O*NET (broadMatch), in 0.414
                and 0.422 the other way (narrowMatch), without any exact match.

                | set | agreement | precision of exactMatch | stated | exact | close | broad | narrow | related |
                | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        results.forEach(result -> page.append(relations(result)));
        page.append("\n## The most confident misses\n");
        results.stream().filter(result -> !result.set().contains("/")).forEach(result -> page.append(misses(result)));
        return page.toString();
    }

    private static String row(Result result) {
        Measures measures = result.measures();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.3f | %.3f | %s |%n",
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
                measures.recall(),
                Double.isNaN(measures.silence()) ? "–" : String.format(Locale.ROOT, "%.3f", measures.silence()));
    }

    /** A line for each relation that people stated. */
    private static String relations(Result result) {
        Relations relations = result.relations();
        StringBuilder lines = new StringBuilder();
        for (MatchRelation stated : MatchRelation.values()) {
            if (relations.stated(stated) > 0) {
                String first = lines.isEmpty()
                        ? String.format(
                                Locale.ROOT,
                                "%s | %.3f | %.3f",
                                result.title(),
                                relations.agreement(),
                                relations.precision(MatchRelation.EXACT_MATCH))
                        : " | |";
                lines.append("| ").append(first).append(" | ").append(stated.localName());
                for (MatchRelation proposed : MatchRelation.values()) {
                    lines.append(" | ").append(relations.count(stated, proposed));
                }
                lines.append(" |\n");
            }
        }
        return lines.toString();
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
