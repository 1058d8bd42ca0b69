package org.rungwork.intake.sssom;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.model.MatchRelation;
import org.rungwork.vocabulary.Sssom;

/**
 * One mapping: a row of a set.
 *
 * @param values of the slots of mappings
 */
public record Mapping(SlotValues values) {

    private static final String NO_TERM = Sssom.NoTermFound.getURI();

    /** @throws IllegalArgumentException if the model does not allow the mapping; the message names the slot */
    public Mapping {
        for (Slot slot : values.slots().keySet()) {
            if (!slot.ofMappings()) {
                throw new SlotRefused(slot, "is a slot of sets and none of mappings", "say it of the set");
            }
        }
        require(values, Slot.PREDICATE_ID);
        checkPredicate(values);
        require(values, Slot.MAPPING_JUSTIFICATION);
        checkJustification(values.find(Slot.MAPPING_JUSTIFICATION).orElseThrow());
        require(values, values.holds(Slot.SUBJECT_TYPE, ValueType.LITERAL) ? Slot.SUBJECT_LABEL : Slot.SUBJECT_ID);
        require(values, values.holds(Slot.OBJECT_TYPE, ValueType.LITERAL) ? Slot.OBJECT_LABEL : Slot.OBJECT_ID);
        if (!values.has(Slot.REVIEWER_ID) && !values.has(Slot.REVIEWER_LABEL)) {
            for (Slot slot : List.of(Slot.REVIEW_DATE, Slot.REVIEWER_AGREEMENT)) {
                if (values.has(slot)) {
                    throw new SlotRefused(slot, "needs a reviewer_id or a reviewer_label", "say who reviewed it");
                }
            }
        }
        checkCardinality(values);
    }

    /** A mapping with single values. */
    public static Mapping of(Map<Slot, String> values) {
        Map<Slot, List<String>> lists = new EnumMap<>(Slot.class);
        values.forEach((slot, value) -> lists.put(slot, List.of(value)));
        return new Mapping(new SlotValues(lists, Map.of()));
    }

    private static void require(SlotValues values, Slot slot) {
        if (!values.has(slot)) {
            throw new SlotRefused(slot, "is empty", "give it a value");
        }
    }

    /** Any property may be one, but SKOS has only five that map. */
    private static void checkPredicate(SlotValues values) {
        String predicate = values.find(Slot.PREDICATE_ID).orElseThrow();
        if (predicate.startsWith(SKOS.getURI()) && MatchRelation.find(predicate).isEmpty()) {
            throw new SlotRefused(
                    Slot.PREDICATE_ID,
                    SlotRefused.shown(predicate) + " is no mapping property of SKOS",
                    "write one of: "
                            + Arrays.stream(MatchRelation.values())
                                    .map(MatchRelation::curie)
                                    .collect(Collectors.joining(", ")));
        }
        for (String type : List.of(ValueType.LITERAL, ValueType.COMPOSITE)) {
            if (values.holds(Slot.PREDICATE_TYPE, type)) {
                throw new SlotRefused(Slot.PREDICATE_TYPE, "is " + type + ", which no predicate is", "correct it");
            }
        }
    }

    private static void checkJustification(String justification) {
        if (!Sssom.JUSTIFICATIONS.contains(NodeFactory.createURI(justification))) {
            throw new SlotRefused(
                    Slot.MAPPING_JUSTIFICATION,
                    SlotRefused.shown(justification) + " is no justification that SSSOM has",
                    "write one such as semapv:ManualMappingCuration");
        }
    }

    /** A cardinality without one of its ends belongs to a mapping that says so, and to no other. */
    private static void checkCardinality(SlotValues values) {
        String cardinality = values.find(Slot.MAPPING_CARDINALITY).orElse("");
        boolean fits = cardinality.startsWith("0") == values.holds(Slot.SUBJECT_ID, NO_TERM)
                && cardinality.endsWith("0") == values.holds(Slot.OBJECT_ID, NO_TERM);
        if (!cardinality.isEmpty() && !fits) {
            throw new SlotRefused(
                    Slot.MAPPING_CARDINALITY,
                    cardinality + " does not fit the ends",
                    "write 0 for an end that is sssom:NoTermFound, and for no other");
        }
    }

    /** The first value of a slot. */
    public Optional<String> find(Slot slot) {
        return values.find(slot);
    }

    /** Whether the mapping was rejected: a record that it does not hold. */
    public boolean isNegated() {
        return values.has(Slot.PREDICATE_MODIFIER);
    }

    /** Whether both ends are concepts: none is text, or missing. */
    boolean hasEnds() {
        return !values.holds(Slot.SUBJECT_TYPE, ValueType.LITERAL)
                && !values.holds(Slot.OBJECT_TYPE, ValueType.LITERAL)
                && !values.holds(Slot.SUBJECT_ID, NO_TERM)
                && !values.holds(Slot.OBJECT_ID, NO_TERM);
    }

    Mapping with(Slot slot, List<String> values) {
        return new Mapping(this.values.with(slot, values));
    }
}
