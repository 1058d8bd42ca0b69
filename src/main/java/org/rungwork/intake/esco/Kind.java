package org.rungwork.intake.esco;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** What a row of ESCO describes. */
enum Kind {
    OCCUPATION("Occupation", "an occupation", "occupation/" + Kind.UUID, Esco.OCCUPATION),
    SKILL("KnowledgeSkillCompetence", "a skill", "skill/" + Kind.UUID, Esco.SKILL),
    SKILL_GROUP(
            "SkillGroup", "a skill group", "(skill/(" + Kind.UUID + "|" + Kind.CODE + ")|isced-f/[0-9]{2,4})", null),
    ISCO_GROUP("ISCOGroup", "an ISCO group", "isco/C[0-9]{1,4}", null),
    SCHEME("ConceptScheme", "a concept scheme", "concept-scheme/[A-Za-z0-9-]+", null);

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Groups of the hierarchy of skills have their code in place of a UUID in some releases. */
    private static final String CODE = "[AKLST]([0-9]+(\\.[0-9]+)*)?";

    private final String conceptType;
    private final String words;
    private final Pattern iri;
    private final List<Node> types;

    Kind(String conceptType, String words, String path, @Nullable Node type) {
        this.conceptType = conceptType;
        this.words = words;
        this.iri = Pattern.compile(Pattern.quote(Esco.BASE) + path);
        // groups have no class of their own in the model
        Node general = (conceptType.equals("ConceptScheme") ? SKOS.ConceptScheme : SKOS.Concept).asNode();
        this.types = Stream.concat(Stream.of(general), Optional.ofNullable(type).stream())
                .toList();
    }

    /** As the column conceptType has it. */
    String conceptType() {
        return conceptType;
    }

    /** For people, with its article. */
    String words() {
        return words;
    }

    /** Its classes. */
    List<Node> types() {
        return types;
    }

    /** Whether an IRI has the form of this kind's. */
    boolean names(String iri) {
        return this.iri.matcher(iri).matches();
    }

    /** Whether an IRI has the form of any kind's. */
    static boolean anyNames(String iri) {
        return Stream.of(values()).anyMatch(kind -> kind.names(iri));
    }
}
