package org.rungwork.intake.sssom;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rungwork.vocabulary.Sssom;

/**
 * The values of a mapping or of a set.
 *
 * @param slots values by slot, in the order of slots: references as IRIs, days as 2026-01-31, numbers as decimals
 * @param extensions values by the names of extension slots
 */
public record SlotValues(Map<Slot, List<String>> slots, Map<String, String> extensions) {

    public static final SlotValues NONE = new SlotValues(Map.of(), Map.of());

    private static final String NO_TERM = Sssom.NoTermFound.getURI();

    /** @throws IllegalArgumentException if a slot does not allow its value */
    public SlotValues {
        Map<Slot, List<String>> checked = new EnumMap<>(Slot.class);
        slots.forEach((slot, values) -> {
            if (!values.isEmpty()) {
                checked.put(slot, check(slot, values));
            }
        });
        slots = Collections.unmodifiableMap(checked);
        extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
    }

    private static List<String> check(Slot slot, List<String> values) {
        if (values.size() > 1 && !slot.hasManyValues()) {
            throw new SlotRefused(
                    slot, "has more than one value: " + SlotRefused.shown(values.toString()), "leave one");
        }
        boolean takesNoTerm = slot == Slot.SUBJECT_ID || slot == Slot.OBJECT_ID;
        if (!takesNoTerm && slot.type() == ValueType.REFERENCE && values.contains(NO_TERM)) {
            throw new SlotRefused(
                    slot, "is sssom:NoTermFound, which only subject_id and object_id may be", "name what is meant");
        }
        return values.stream()
                .map(value -> slot.type().check(slot.slotName(), value))
                .toList();
    }

    /** All values of a slot. */
    public List<String> all(Slot slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /** The first value of a slot. */
    public Optional<String> find(Slot slot) {
        return all(slot).stream().findFirst();
    }

    /** How many values there are in slots. */
    long count() {
        return slots.values().stream().mapToLong(List::size).sum();
    }

    boolean holds(Slot slot, String value) {
        return all(slot).contains(value);
    }

    public boolean has(Slot slot) {
        return slots.containsKey(slot);
    }

    /** The same with other values in some slots; no values take the slot away. */
    public SlotValues with(Map<Slot, List<String>> others) {
        Map<Slot, List<String>> changed = new EnumMap<>(Slot.class);
        changed.putAll(slots);
        changed.putAll(others);
        return new SlotValues(changed, extensions);
    }

    SlotValues with(Slot slot, List<String> values) {
        return with(Map.of(slot, values));
    }

    SlotValues only(Set<Slot> some) {
        Map<Slot, List<String>> left = new EnumMap<>(Slot.class);
        left.putAll(slots);
        left.keySet().retainAll(some);
        return new SlotValues(left, Map.of());
    }

    SlotValues without(Set<Slot> some) {
        Map<Slot, List<String>> left = new EnumMap<>(Slot.class);
        left.putAll(slots);
        left.keySet().removeAll(some);
        return new SlotValues(left, extensions);
    }
}
