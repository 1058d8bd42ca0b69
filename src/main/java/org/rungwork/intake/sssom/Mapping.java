package org.rungwork.intake.sssom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mapping: a row of a set.
 *
 * @param values of the slots of mappings
 */
public record Mapping(SlotValues values) {

    /** @throws IllegalArgumentException if the model does not allow the mapping; the message names the slot */
    public Mapping {
        values.slots().keySet().stream()
                .filter(slot -> !slot.ofMappings())
                .findFirst()
                .ifPresent(slot -> fail(slot.slotName() + " is a slot of sets and none of mappings"));
        require(values, Slot.PREDICATE_ID);
        require(values, Slot.MAPPING_JUSTIFICATION);
        String justification = values.find(Slot.MAPPING_JUSTIFICATION).orElseThrow();
        if (!Sssom.JUSTIFICATIONS.contains(justification)) {
            fail("mapping_justification <" + justification + "> is none of SSSOM's terms of semapv");
        }
        require(values, isLiteral(values, Slot.SUBJECT_TYPE) ? Slot.SUBJECT_LABEL : Slot.SUBJECT_ID);
        require(values, isLiteral(values, Slot.OBJECT_TYPE) ? Slot.OBJECT_LABEL : Slot.OBJECT_ID);
        values.find(Slot.PREDICATE_TYPE)
                .filter(type -> type.equals(Sssom.LITERAL) || type.equals(Sssom.COMPOSITE))
                .ifPresent(type -> fail("predicate_type is " + type + ", which no predicate is"));
        if (!values.has(Slot.REVIEWER_ID) && !values.has(Slot.REVIEWER_LABEL)) {
            for (Slot slot : List.of(Slot.REVIEW_DATE, Slot.REVIEWER_AGREEMENT)) {
                if (values.has(slot)) {
                    fail(slot.slotName() + " needs a reviewer_id or a reviewer_label");
                }
            }
        }
        values.find(Slot.MAPPING_CARDINALITY).ifPresent(cardinality -> checkEnds(values, cardinality));
    }

    /** A mapping with single values. */
    public static Mapping of(Map<Slot, String> values) {
        Map<Slot, List<String>> lists = new EnumMap<>(Slot.class);
        values.forEach((slot, value) -> lists.put(slot, List.of(value)));
        return new Mapping(new SlotValues(lists, Map.of()));
    }

    /** A cardinality without one of its ends belongs to a mapping that says so, and to no other. */
    private static void checkEnds(SlotValues values, String cardinality) {
        boolean noSubject = isNoTerm(values, Slot.SUBJECT_ID);
        boolean noObject = isNoTerm(values, Slot.OBJECT_ID);
        if (cardinality.startsWith("0") != noSubject || cardinality.endsWith("0") != noObject) {
            fail("mapping_cardinality " + cardinality
                    + " does not fit: 0 stands for sssom:NoTermFound and nothing else");
        }
    }

    private static void require(SlotValues values, Slot slot) {
        if (!values.has(slot)) {
            fail(slot.slotName() + " is empty");
        }
    }

    private static boolean isLiteral(SlotValues values, Slot slot) {
        return values.find(slot).filter(Sssom.LITERAL::equals).isPresent();
    }

    private static boolean isNoTerm(SlotValues values, Slot slot) {
        return values.find(slot).filter(Sssom.NO_TERM::equals).isPresent();
    }

    private static void fail(String message) {
        throw new IllegalArgumentException(message);
    }

    /** The first value of a slot. */
    public Optional<String> find(Slot slot) {
        return values.find(slot);
    }

    /** Whether the mapping was rejected: a record that it does not hold. */
    public boolean isNegated() {
        return values.has(Slot.PREDICATE_MODIFIER);
    }

    /** Whether subject, predicate and object hold as a statement: not if rejected, if an end is text, or missing. */
    public boolean isStatement() {
        return !isNegated()
                && !isLiteral(values, Slot.SUBJECT_TYPE)
                && !isLiteral(values, Slot.OBJECT_TYPE)
                && !isNoTerm(values, Slot.SUBJECT_ID)
                && !isNoTerm(values, Slot.OBJECT_ID);
    }

    Mapping with(Slot slot, List<String> values) {
        return new Mapping(this.values.with(slot, values));
    }
}
