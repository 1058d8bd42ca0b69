package org.rungwork.mapping;

import java.util.Locale;
import java.util.Map;
import org.rungwork.model.MatchRelation;
import org.rungwork.vocabulary.Graphs;

/**
 * A mapping that speaks against another.
 *
 * @param subject IRI of the concept that the other maps; so with the other parts
 * @param graph short name of the graph it stands in; empty where no record of ours holds it
 */
public record Contradiction(
        Reason reason,
        String subject,
        String subjectLabel,
        String predicate,
        String object,
        String objectLabel,
        String graph) {

    /** Why two mappings do not go together, and what to do. */
    public enum Reason {
        REJECTED("was rejected; undo the rejection, or leave it at that"),
        MAPPED_OTHERWISE(
                "holds between the same two concepts; two concepts have one relation, so undo that or keep it"),
        TARGET_TAKEN("gives the target away already, and both subjects would become the same; weaken one of the two to"
                + " skos:closeMatch or skos:broadMatch"),
        SUBJECT_TAKEN("matches the same subject exactly with another concept of that taxonomy; weaken one of the two to"
                + " skos:closeMatch or skos:broadMatch"),
        CIRCLE("is joined to the target by other exact matches, so that two of our own concepts would become the same;"
                + " weaken one of the matches on the way");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }
    }

    /** @param row of mapping-contradictions */
    static Contradiction of(Map<String, String> row) {
        String subject = row.get("otherSubject");
        String object = row.getOrDefault("otherObject", "");
        return new Contradiction(
                Reason.valueOf(row.get("reason").toUpperCase(Locale.ROOT).replace('-', '_')),
                subject,
                row.getOrDefault("otherSubjectLabel", subject),
                row.getOrDefault("otherPredicate", ""),
                object,
                row.getOrDefault("otherObjectLabel", object),
                row.containsKey("graph") ? Graphs.shortName(Graphs.parse(row.get("graph"))) : "");
    }

    boolean isOwnDecision(Ends ends) {
        return subject.equals(ends.subject())
                && object.equals(ends.object())
                && Graphs.parse(graph).equals(Graphs.REVIEWED_MAPPINGS);
    }

    /** What is wrong and what to do, in a sentence. */
    public String message() {
        String relation =
                MatchRelation.find(predicate).map(MatchRelation::curie).orElse("a match");
        String other = object.isEmpty()
                ? "<" + subject + ">"
                : "'" + subjectLabel + "' " + relation + " '" + objectLabel + "'";
        return other + (graph.isEmpty() ? " " : " (in " + graph + ") ") + reason.advice;
    }
}
