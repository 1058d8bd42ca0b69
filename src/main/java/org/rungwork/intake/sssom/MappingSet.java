package org.rungwork.intake.sssom;

import java.util.List;
import java.util.Optional;

/**
 * A set of mappings. What files say once of all mappings stands in each of them.
 *
 * @param values of the slots of sets
 * @param extensions the slots of its own that the set declares
 * @param prefixes its curie_map
 * @param mappings in the order of the file
 */
public record MappingSet(SlotValues values, List<Extension> extensions, Prefixes prefixes, List<Mapping> mappings) {

    private static final String NEWEST = "1.1";

    /** @throws IllegalArgumentException if a slot is none of sets */
    public MappingSet {
        values.slots().keySet().stream()
                .filter(slot -> !slot.ofSets())
                .findFirst()
                .ifPresent(slot -> {
                    throw new IllegalArgumentException(slot.slotName() + " is a slot of mappings and none of sets");
                });
        extensions = List.copyOf(extensions);
        mappings = List.copyOf(mappings);
        // the version is told by what is used; sets of 1.0 have no slot to tell theirs
        boolean isNew = values.find(Slot.SSSOM_VERSION).filter(NEWEST::equals).isPresent()
                || needsNewest(values, true)
                || mappings.stream().anyMatch(mapping -> needsNewest(mapping.values(), false));
        values = values.with(Slot.SSSOM_VERSION, isNew ? List.of(NEWEST) : List.of());
    }

    private static boolean needsNewest(SlotValues values, boolean inSet) {
        return values.slots().entrySet().stream()
                .anyMatch(slot ->
                        slot.getKey() != Slot.SSSOM_VERSION && slot.getKey().isNew(inSet)
                                || slot.getKey().type() == ValueType.ENTITY_TYPE
                                        && slot.getValue().contains(ValueType.COMPOSITE)
                                || slot.getValue().equals(List.of("0:0")));
    }

    /** The first value of a slot. */
    public Optional<String> find(Slot slot) {
        return values.find(slot);
    }
}
