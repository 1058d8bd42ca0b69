package org.rungwork.intake.esco;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.table.Row;

/** The rows of one file of concepts: facts from the first language that describes a concept, names from every one. */
final class ConceptRows implements Consumer<Row> {

    /** IRIs are parted by a comma and a line end, or by a line end alone. */
    static final Pattern BETWEEN_IRIS = Pattern.compile("[,\\s]+");

    private static final String ID = "conceptUri";
    private static final Map<String, String> SKILL_TYPES =
            Map.of("skill/competence", "skill-type/skill", "knowledge", "skill-type/knowledge");
    private static final Map<String, String> REUSE_LEVELS = Map.of(
            "transversal", "skill-reuse-level/transversal",
            "cross-sector", "skill-reuse-level/cross-sector",
            "sector-specific", "skill-reuse-level/sector-specific",
            "occupation-specific", "skill-reuse-level/occupation-specific");
    private static final Pattern REGULATED = Pattern.compile(Pattern.quote(Esco.BASE) + "regulated-professions/\\w+");

    private final Kind kind;
    private final String language;
    private final Described described;
    private final Receiver receiver;
    private final Texts texts;
    private final Set<String> seen = new HashSet<>();

    ConceptRows(Kind kind, String language, Described described, Receiver receiver) {
        this.kind = kind;
        this.language = language;
        this.described = described;
        this.receiver = receiver;
        this.texts = new Texts(language, receiver);
    }

    @Override
    public void accept(Row row) {
        String id = row.get(ID);
        if (!isSound(row, ID, kind, id)) {
            return;
        }
        boolean first = described.add(id, kind);
        if (!seen.add(id) || described.kind(id).filter(kind::equals).isEmpty()) {
            row.issue(Code.DUPLICATE_ID, ID, "<" + id + "> is described already", "leave one of the rows");
            return;
        }
        Node concept = NodeFactory.createURI(id);
        if (first) {
            facts(row, id, concept);
        }
        described.name(id, language);
        texts.write(row, concept);
    }

    /** Tells of a row that is about something else than its file. */
    static boolean isSound(Row row, String column, Kind kind, String id) {
        if (row.has("conceptType") && !row.get("conceptType").equals(kind.conceptType())) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    "conceptType",
                    "'" + row.get("conceptType") + "' where all rows are " + kind.conceptType(),
                    "move the row into the file of its type; it is left out here");
            return false;
        }
        if (!kind.names(id)) {
            row.issue(
                    Code.MALFORMED_ID,
                    column,
                    "'" + id + "' is no IRI of " + kind.words(),
                    "correct it; the row is left out");
            return false;
        }
        return true;
    }

    private void facts(Row row, String id, Node concept) {
        kind.types().forEach(type -> receiver.triple(concept, RDF.type.asNode(), type));
        row.find("status")
                .ifPresent(status -> receiver.triple(concept, Esco.STATUS, NodeFactory.createLiteralString(status)));
        modified(row, concept);
        row.find("code").or(() -> Esco.fieldOfEducation(id)).ifPresent(code -> notation(id, concept, code));
        schemes(row, concept);
        switch (kind) {
            case OCCUPATION -> occupation(row, concept);
            case SKILL -> {
                listed(row, "skillType", SKILL_TYPES, concept, Esco.SKILL_TYPE);
                listed(row, "reuseLevel", REUSE_LEVELS, concept, Esco.SKILL_REUSE_LEVEL);
            }
            case SKILL_GROUP, ISCO_GROUP, SCHEME -> {}
        }
    }

    private void notation(String id, Node concept, String code) {
        described.code(id);
        receiver.triple(concept, SKOS.notation.asNode(), NodeFactory.createLiteralString(code));
    }

    private void modified(Row row, Node concept) {
        row.find("modifiedDate").ifPresent(date -> {
            if (XSDDatatype.XSDdateTime.isValid(date)) {
                receiver.triple(
                        concept, DCTerms.modified.asNode(), NodeFactory.createLiteralDT(date, XSDDatatype.XSDdateTime));
            } else {
                row.issue(Code.INVALID_LITERAL, "modifiedDate", "'" + date + "' is no date and time", "correct it");
            }
        });
    }

    private void schemes(Row row, Node concept) {
        for (String scheme : BETWEEN_IRIS.split(row.get("inScheme"))) {
            if (Kind.SCHEME.names(scheme)) {
                described.useScheme(scheme);
                receiver.triple(concept, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme));
            } else if (!scheme.isEmpty()) {
                row.issue(Code.MALFORMED_ID, "inScheme", "'" + scheme + "' is no IRI of a scheme", "correct it");
            }
        }
    }

    private void occupation(Row row, Node concept) {
        row.find("iscoGroup").ifPresent(code -> {
            String group = Esco.iscoGroup(code);
            if (described.kind(group).isPresent()) {
                receiver.triple(concept, SKOS.broader.asNode(), NodeFactory.createURI(group));
                receiver.triple(concept, Esco.MEMBER_OF_ISCO_GROUP, NodeFactory.createURI(group));
            } else {
                row.issue(
                        Code.DANGLING_REFERENCE,
                        "iscoGroup",
                        "no row describes the ISCO group '" + code + "'",
                        "check the code; ISCO's codes keep their leading zeros");
            }
        });
        row.find("regulatedProfessionNote")
                .ifPresent(note -> receiver.triple(
                        concept,
                        Esco.REGULATED_PROFESSION_NOTE,
                        REGULATED.matcher(note).matches()
                                ? NodeFactory.createURI(note)
                                : NodeFactory.createLiteralLang(note, language)));
    }

    /** A value of a closed list; a column that the layout does not have is no lack. */
    private void listed(Row row, String column, Map<String, String> list, Node concept, Node property) {
        if (!row.has(column)) {
            return;
        }
        String value = row.get(column);
        if (list.containsKey(value)) {
            receiver.triple(concept, property, NodeFactory.createURI(Esco.BASE + list.get(value)));
        } else if (value.isEmpty()) {
            row.issue(Code.MISSING_VALUE, column, "the cell is empty", "fill it in");
        } else {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    column,
                    "'" + value + "' is none of "
                            + String.join(", ", list.keySet().stream().sorted().toList()),
                    "use one of them");
        }
    }
}
