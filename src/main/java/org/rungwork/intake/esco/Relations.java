package org.rungwork.intake.esco;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.table.Row;

/** Rows that relate two concepts: each becomes one statement, or one issue. */
final class Relations {

    private static final Map<String, Node> SKILL_RELATIONS =
            Map.of("essential", Esco.RELATED_ESSENTIAL_SKILL, "optional", Esco.RELATED_OPTIONAL_SKILL);
    private static final Set<Kind> CONCEPTS = Set.of(Kind.OCCUPATION, Kind.SKILL, Kind.SKILL_GROUP, Kind.ISCO_GROUP);

    private final Described described;
    private final Receiver receiver;

    Relations(Described described, Receiver receiver) {
        this.described = described;
        this.receiver = receiver;
    }

    void occupationSkill(Row row) {
        skill(row, end(row, "occupationUri", Set.of(Kind.OCCUPATION)), "skillUri");
    }

    void skillSkill(Row row) {
        skill(row, end(row, "originalSkillUri", Set.of(Kind.SKILL)), "relatedSkillUri");
    }

    private void skill(Row row, Optional<Node> from, String to) {
        from.ifPresent(source -> end(row, to, Set.of(Kind.SKILL))
                .ifPresent(skill -> relation(row).ifPresent(property -> receiver.triple(source, property, skill))));
    }

    void broader(Row row) {
        end(row, "conceptUri", CONCEPTS)
                .ifPresent(narrow -> end(row, "broaderUri", CONCEPTS)
                        .ifPresent(broad -> receiver.triple(narrow, SKOS.broader.asNode(), broad)));
    }

    private static Optional<Node> relation(Row row) {
        String type = row.get("relationType");
        if (type.isEmpty()) {
            row.issue(Code.MISSING_VALUE, "relationType", "the cell is empty", "fill it in; the row is left out");
        } else if (!SKILL_RELATIONS.containsKey(type)) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    "relationType",
                    "'" + type + "' is neither essential nor optional",
                    "use one of them; the row is left out");
        }
        return Optional.ofNullable(SKILL_RELATIONS.get(type));
    }

    private Optional<Node> end(Row row, String column, Set<Kind> kinds) {
        String iri = row.get(column);
        Optional<Kind> kind = described.kind(iri);
        if (kind.filter(kinds::contains).isPresent()) {
            return Optional.of(NodeFactory.createURI(iri));
        }
        if (iri.isEmpty()) {
            row.issue(Code.MISSING_VALUE, column, "the cell is empty", "fill it in; the row is left out");
        } else if (kind.isPresent()) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    column,
                    "<" + iri + "> is " + kind.get().words() + ", not " + words(kinds),
                    "correct it; the row is left out");
        } else if (Kind.anyNames(iri)) {
            row.issue(Code.DANGLING_REFERENCE, column, "no row describes <" + iri + ">", "the row is left out");
        } else {
            row.issue(Code.MALFORMED_ID, column, "'" + iri + "' is no IRI of ESCO", "correct it; the row is left out");
        }
        return Optional.empty();
    }

    private static String words(Set<Kind> kinds) {
        return kinds.stream().map(Kind::words).sorted().collect(Collectors.joining(" or "));
    }
}
