package org.rungwork.mapping;

import java.util.Map;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.rungwork.vocabulary.Graphs;

/**
 * A record that says something of a mapping.
 *
 * @param iri the record
 * @param graph short name of its graph, such as mapping-candidate/skills-esco.candidate
 * @param owner the files that the graph comes from; empty where no file owns it
 * @param predicate IRI of the relation
 * @param negated whether it says that the relation does not hold
 * @param justification IRI of the way it was found
 * @param confidence from 0 to 1; empty where it is not told
 * @param author IRI of who made it; empty where it is not told
 * @param date the day, as in 2026-11-24; empty where it is not told
 * @param tool what found it; empty where it was no tool
 * @param candidate IRI of the record that it decides on; empty where it decides on none
 */
public record Claim(
        String iri,
        String graph,
        String owner,
        Ends ends,
        String predicate,
        boolean negated,
        String justification,
        OptionalDouble confidence,
        String author,
        String date,
        String comment,
        String tool,
        String toolVersion,
        String candidate,
        Sighting subject,
        Sighting object) {

    /** @param row of mapping-records */
    static Claim of(Map<String, String> row) {
        return new Claim(
                row.get("record"),
                shortName(row.get("graph")),
                row.getOrDefault("owner", ""),
                new Ends(row.get("subject"), row.get("object")),
                row.get("predicate"),
                row.containsKey("modifier"),
                row.get("justification"),
                confidence(row),
                row.getOrDefault("author", ""),
                row.getOrDefault("date", ""),
                row.getOrDefault("comment", ""),
                row.getOrDefault("tool", ""),
                row.getOrDefault("toolVersion", ""),
                row.getOrDefault("candidate", ""),
                Sighting.of("subject", row),
                Sighting.of("object", row));
    }

    static OptionalDouble confidence(Map<String, String> row) {
        String text = row.get("confidence");
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static String shortName(String graph) {
        return Graphs.shortName(Graphs.parse(graph));
    }

    Node graphNode() {
        return Graphs.parse(graph);
    }

    boolean isCandidate() {
        return Graphs.isCandidates(graphNode());
    }

    /** Whether a curator decided so here, and not in a file. */
    boolean isReview() {
        return graphNode().equals(Graphs.REVIEWED_MAPPINGS);
    }

    double confidenceOrLeast() {
        return confidence.orElse(0);
    }
}
