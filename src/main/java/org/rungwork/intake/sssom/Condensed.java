package org.rungwork.intake.sssom;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A set as files hold it: what is the same in all mappings stands in the set alone.
 *
 * @param values of the set
 * @param rows what is left of each mapping
 */
record Condensed(SlotValues values, List<SlotValues> rows) {

    static Condensed of(MappingSet set) {
        if (set.mappings().isEmpty()) {
            return new Condensed(set.values(), List.of());
        }
        SlotValues first = set.mappings().getFirst().values();
        Set<Slot> common = EnumSet.noneOf(Slot.class);
        first.slots().keySet().stream()
                .filter(slot -> slot.propagates() && canCondense(set, slot))
                .forEach(common::add);
        return new Condensed(
                set.values().with(first.only(common).slots()),
                set.mappings().stream()
                        .map(mapping -> mapping.values().without(common))
                        .toList());
    }

    private static boolean canCondense(MappingSet set, Slot slot) {
        List<String> common = set.mappings().getFirst().values().all(slot);
        List<String> own = set.values().all(slot);
        boolean isKnown = !slot.isNew(true) || set.find(Slot.SSSOM_VERSION).isPresent();
        return isKnown
                && (own.isEmpty() || own.equals(common))
                && set.mappings().stream()
                        .allMatch(mapping -> mapping.values().all(slot).equals(common));
    }

    boolean uses(Slot slot) {
        return rows.stream().anyMatch(row -> row.has(slot));
    }

    boolean uses(Extension extension) {
        return rows.stream().anyMatch(row -> row.extensions().containsKey(extension.name()));
    }
}
