package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of mappings.
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
                                        && slot.getValue().contains(Sssom.COMPOSITE)
                                || slot.getValue().equals(List.of("0:0")));
    }

    /** The first value of a slot. */
    public Optional<String> find(Slot slot) {
        return values.find(slot);
    }

    /** The same with other mappings. */
    public MappingSet withMappings(List<Mapping> others) {
        return new MappingSet(values, extensions, prefixes, others);
    }

    /**
     * The set as applications see it: what the set says of all its mappings stands in each of them. A slot that any
     * mapping has a value of its own for stays as it is, since the standard asks for that.
     */
    public MappingSet propagated() {
        MappingSet set = this;
        for (Map.Entry<Slot, List<String>> slot : values.slots().entrySet()) {
            if (slot.getKey().propagates()
                    && !mappings.isEmpty()
                    && mappings.stream().noneMatch(mapping -> mapping.values().has(slot.getKey()))) {
                set = set.moved(slot.getKey(), List.of(), slot.getValue());
            }
        }
        return set;
    }

    /** The set as files hold it: what is the same in all mappings stands in the set alone. */
    public MappingSet condensed() {
        MappingSet set = this;
        for (Slot slot : Slot.ofSet()) {
            if (slot.propagates() && set.canCondense(slot)) {
                set = set.moved(slot, set.mappings.getFirst().values().all(slot), List.of());
            }
        }
        return set;
    }

    private boolean canCondense(Slot slot) {
        if (mappings.isEmpty() || slot.isNew(true) && find(Slot.SSSOM_VERSION).isEmpty()) {
            return false;
        }
        List<String> common = mappings.getFirst().values().all(slot);
        List<String> own = values.all(slot);
        return !common.isEmpty()
                && (own.isEmpty() || own.equals(common))
                && mappings.stream()
                        .allMatch(mapping -> mapping.values().all(slot).equals(common));
    }

    private MappingSet moved(Slot slot, List<String> inSet, List<String> inMappings) {
        List<Mapping> moved = new ArrayList<>(mappings.size());
        mappings.forEach(mapping -> moved.add(mapping.with(slot, inMappings)));
        return new MappingSet(values.with(slot, inSet), extensions, prefixes, moved);
    }
}
