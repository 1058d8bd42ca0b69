package org.rungwork.intake.sssom;

import static org.rungwork.intake.sssom.ValueType.AGREEMENT;
import static org.rungwork.intake.sssom.ValueType.CARDINALITY;
import static org.rungwork.intake.sssom.ValueType.DATE;
import static org.rungwork.intake.sssom.ValueType.ENTITY_TYPE;
import static org.rungwork.intake.sssom.ValueType.MODIFIER;
import static org.rungwork.intake.sssom.ValueType.REFERENCE;
import static org.rungwork.intake.sssom.ValueType.SHARE;
import static org.rungwork.intake.sssom.ValueType.TEXT;
import static org.rungwork.intake.sssom.ValueType.URI;
import static org.rungwork.intake.sssom.ValueType.VERSION;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Sssom;

/**
 * The slots of SSSOM 1.1, of which 1.0 is a part, in the order in which the columns of a table stand. The curie_map, the
 * mappings and the extension_definitions of a set hold no plain values; {@link MappingSet} has components for them.
 */
public enum Slot {
    SSSOM_VERSION(VERSION, "s+"),
    MAPPING_SET_ID(URI, "s"),
    MAPPING_SET_VERSION(TEXT, "s", OWL2.versionInfo.getURI()),
    MAPPING_SET_SOURCE(URI, "s*", Prov.wasDerivedFrom.getURI()),
    MAPPING_SET_TITLE(TEXT, "s", DCTerms.title.getURI()),
    MAPPING_SET_DESCRIPTION(TEXT, "s", DCTerms.description.getURI()),
    MAPPING_SET_CONFIDENCE(SHARE, "s+"),
    RECORD_ID(REFERENCE, "m+"),
    SUBJECT_ID(REFERENCE, "m", OWL2.annotatedSource.getURI()),
    SUBJECT_LABEL(TEXT, "m"),
    SUBJECT_CATEGORY(TEXT, "m"),
    PREDICATE_ID(REFERENCE, "m", OWL2.annotatedProperty.getURI()),
    PREDICATE_LABEL(TEXT, "m"),
    PREDICATE_MODIFIER(MODIFIER, "m"),
    OBJECT_ID(REFERENCE, "m", OWL2.annotatedTarget.getURI()),
    OBJECT_LABEL(TEXT, "m"),
    OBJECT_CATEGORY(TEXT, "m"),
    MAPPING_JUSTIFICATION(REFERENCE, "m"),
    AUTHOR_ID(REFERENCE, "m*", Sssom.authoredBy.getURI()),
    AUTHOR_LABEL(TEXT, "m*"),
    REVIEWER_ID(REFERENCE, "m*"),
    REVIEWER_LABEL(TEXT, "m*"),
    CREATOR_ID(REFERENCE, "sm*", DCTerms.creator.getURI()),
    CREATOR_LABEL(TEXT, "sm*"),
    LICENSE(URI, "sm", DCTerms.license.getURI()),
    SUBJECT_TYPE(ENTITY_TYPE, "smp"),
    SUBJECT_SOURCE(REFERENCE, "smp"),
    SUBJECT_SOURCE_VERSION(TEXT, "smp"),
    OBJECT_TYPE(ENTITY_TYPE, "smp"),
    OBJECT_SOURCE(REFERENCE, "smp"),
    OBJECT_SOURCE_VERSION(TEXT, "smp"),
    PREDICATE_TYPE(ENTITY_TYPE, "smp+"),
    MAPPING_PROVIDER(URI, "smp"),
    MAPPING_SOURCE(REFERENCE, "m"),
    MAPPING_CARDINALITY(CARDINALITY, "m"),
    CARDINALITY_SCOPE(TEXT, "smp*+"),
    MAPPING_TOOL(TEXT, "smp"),
    MAPPING_TOOL_ID(REFERENCE, "smp+"),
    MAPPING_TOOL_VERSION(TEXT, "smp"),
    MAPPING_DATE(DATE, "smp", DCTerms.created.getURI()),
    PUBLICATION_DATE(DATE, "sm", DCTerms.issued.getURI()),
    REVIEW_DATE(DATE, "m+"),
    CONFIDENCE(SHARE, "m"),
    REVIEWER_AGREEMENT(AGREEMENT, "m+"),
    CURATION_RULE(REFERENCE, "smp*"),
    CURATION_RULE_TEXT(TEXT, "smp*"),
    SUBJECT_MATCH_FIELD(REFERENCE, "smp*"),
    OBJECT_MATCH_FIELD(REFERENCE, "smp*"),
    MATCH_STRING(TEXT, "m*"),
    SUBJECT_PREPROCESSING(REFERENCE, "smp*"),
    OBJECT_PREPROCESSING(REFERENCE, "smp*"),
    SIMILARITY_SCORE(SHARE, "m"),
    SIMILARITY_MEASURE(TEXT, "smp"),
    SEE_ALSO(URI, "sm*", RDFS.seeAlso.getURI()),
    ISSUE_TRACKER(URI, "s"),
    ISSUE_TRACKER_ITEM(REFERENCE, "m"),
    OTHER(TEXT, "sm"),
    COMMENT(TEXT, "sm", RDFS.comment.getURI());

    private static final Map<String, Slot> BY_NAME = by(Slot::slotName);
    private static final Map<String, Slot> BY_PROPERTY = by(Slot::property);
    private static final List<Slot> OF_SET = Stream.of(values())
            .filter(Slot::ofSets)
            .sorted(Comparator.comparingInt(Slot::rankInSets))
            .toList();

    private final ValueType type;
    private final String traits;
    private final String property;

    Slot(ValueType type, String traits) {
        this(type, traits, "");
    }

    /**
     * @param traits s: of sets, m: of mappings, p: a value of the set holds for its mappings, *: many values, +: since 1.1
     * @param property property in RDF; empty for the one that is called as the slot is
     */
    Slot(ValueType type, String traits, String property) {
        this.type = type;
        this.traits = traits;
        this.property = property.isEmpty() ? Sssom.NAMESPACE + name().toLowerCase(Locale.ROOT) : property;
    }

    private static Map<String, Slot> by(Function<Slot, String> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, UnaryOperator.identity()));
    }

    /** The slot of a name such as subject_id. */
    public static Optional<Slot> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Optional<Slot> ofProperty(String iri) {
        return Optional.ofNullable(BY_PROPERTY.get(iri));
    }

    /** The slots of sets in the order in which a file has them. */
    static List<Slot> ofSet() {
        return OF_SET;
    }

    /** Sets have the rules of curation at another place than rows. */
    private int rankInSets() {
        boolean rule = this == CURATION_RULE || this == CURATION_RULE_TEXT;
        return rule ? 2 * SIMILARITY_MEASURE.ordinal() + 1 : 2 * ordinal();
    }

    /** The name as files have it, such as subject_id. */
    public String slotName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ValueType type() {
        return type;
    }

    /** IRI of the property in RDF. */
    public String property() {
        return property;
    }

    public boolean ofSets() {
        return has('s');
    }

    public boolean ofMappings() {
        return has('m');
    }

    /** Whether a value of the set holds for all its mappings. */
    public boolean propagates() {
        return has('p');
    }

    public boolean hasManyValues() {
        return has('*');
    }

    /** Whether version 1.1 is needed to have the slot, in a set or in a mapping. */
    boolean isNew(boolean inSet) {
        return has('+') || inSet && (this == CURATION_RULE || this == CURATION_RULE_TEXT || this == SIMILARITY_MEASURE);
    }

    private boolean has(char trait) {
        return traits.indexOf(trait) >= 0;
    }
}
