package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.datatypes.TypeMapper;
import org.rungwork.intake.ImportIssue.Code;

/** Makes a mapping set of what stands in a file, and tells what is wrong with it. */
final class SetBuilder {

    /** The most values of a slot: more than any set has authors or sources. */
    static final int MOST_VALUES = 1_000;

    private final String file;
    private final Volume volume;
    private final Issues issues;
    private final Contradictions contradictions;
    private final Map<String, Extension> extensions = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final boolean hasCuries;
    private Prefixes prefixes = Prefixes.NONE;

    /** @param hasCuries whether references are CURIEs, and no IRIs */
    SetBuilder(String file, boolean hasCuries, Volume volume, Issues issues) {
        this.file = file;
        this.volume = volume;
        this.hasCuries = hasCuries;
        this.issues = issues;
        contradictions = new Contradictions(file, issues.others());
    }

    /** The set, with what it says of all mappings in each of them. */
    SssomReading build(RawSet raw) throws SetRefused {
        SlotValues about = about(raw);
        List<RawSet.Row> rows = new ArrayList<>();
        for (RawSet.Row row : raw.rows()) {
            unlessWrong(row, () -> Optional.of(row.with(FormerSlots.replaced(row.values()))))
                    .ifPresent(rows::add);
        }
        SlotValues common = about.only(commonSlots(about, rows));
        List<Mapping> mappings = new ArrayList<>();
        for (RawSet.Row row : rows) {
            Optional<Mapping> mapping = unlessWrong(row, () -> mapping(row, common));
            mapping.ifPresent(mappings::add);
            mapping.ifPresent(one -> contradictions.add(one, row));
        }
        if (!ids.isEmpty() && ids.size() < mappings.size()) {
            issues.add(Place.UNKNOWN.issue(
                    Code.MAPPING,
                    file,
                    "some mappings have a record_id and some have none",
                    "give one to all mappings, or to none"));
        }
        SlotValues left = about.without(common.slots().keySet());
        MappingSet set = new MappingSet(left, List.copyOf(extensions.values()), prefixes, mappings);
        return new SssomReading(Optional.of(set), issues.told(), contradictions.issues());
    }

    private SlotValues about(RawSet raw) throws SetRefused {
        RawSet.Row about = raw.about();
        try {
            prefixes = new Prefixes(raw.prefixes());
            raw.definitions().forEach(this::define);
            return values(about.with(FormerSlots.replaced(about.values())), true);
        } catch (SlotRefused wrong) {
            throw new SetRefused(about.place(wrong.slot())
                    .issue(Code.SYNTAX, file, "the metadata cannot be read: " + wrong.getMessage(), wrong.fix()));
        }
    }

    /** The slots that the set has for its mappings; one that any mapping has a value of its own for is none of them. */
    private static Set<Slot> commonSlots(SlotValues about, List<RawSet.Row> rows) {
        Set<Slot> common = EnumSet.noneOf(Slot.class);
        if (!rows.isEmpty()) {
            about.slots().keySet().stream()
                    .filter(Slot::propagates)
                    .filter(slot -> rows.stream().noneMatch(row -> row.values().containsKey(slot.slotName())))
                    .forEach(common::add);
        }
        return common;
    }

    private <T> Optional<T> unlessWrong(RawSet.Row row, Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (SlotRefused wrong) {
            issues.add(row.place(wrong.slot()).issue(Code.MAPPING, file, row.name() + wrong.getMessage(), wrong.fix()));
            return Optional.empty();
        }
    }

    private Optional<Mapping> mapping(RawSet.Row row, SlotValues common) {
        SlotValues own = values(row, false);
        volume.values().add(own.count() + common.count());
        Mapping mapping = new Mapping(own.with(common.slots()));
        Optional<String> id = mapping.find(Slot.RECORD_ID);
        if (id.isPresent() && !ids.add(id.get())) {
            issues.add(row.place(Slot.RECORD_ID.slotName())
                    .issue(
                            Code.DUPLICATE_ID,
                            file,
                            "another mapping has the record_id " + SlotRefused.shown(id.get()),
                            "choose another"));
            return Optional.empty();
        }
        return Optional.of(mapping);
    }

    private SlotValues values(RawSet.Row row, boolean ofSet) {
        Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        Map<String, String> own = new TreeMap<>();
        row.values().forEach((name, values) -> {
            Optional<Slot> slot = Slot.named(name).filter(known -> ofSet ? known.ofSets() : known.ofMappings());
            Extension extension = extensions.get(name);
            if (slot.isPresent()) {
                slots.put(slot.get(), expanded(slot.get(), values));
            } else if (extension != null) {
                own.put(name, checked(extension, values));
            } else if (unknown.add(name)) {
                issues.add(row.place(name)
                        .issue(
                                Code.UNKNOWN_SLOT,
                                file,
                                SlotRefused.shown(name) + " is no slot of " + (ofSet ? "sets" : "mappings")
                                        + " and is not declared; it is left out",
                                "declare it in extension_definitions, or take it out"));
            }
        });
        return new SlotValues(slots, own);
    }

    private List<String> expanded(Slot slot, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw new SlotRefused(
                    slot, "has more than " + MOST_VALUES + " values", "leave those that tell most, or name a group");
        }
        return slot.type() == ValueType.REFERENCE
                ? values.stream().map(value -> expanded(slot.slotName(), value)).toList()
                : values;
    }

    private String expanded(String slot, String reference) {
        if (!hasCuries) {
            return reference;
        }
        String iri = prefixes.expand(slot, reference);
        volume.characters().add(iri.length());
        return iri;
    }

    private String checked(Extension extension, List<String> values) {
        if (values.size() != 1) {
            throw new SlotRefused(
                    extension.name(), "has more than one value: " + SlotRefused.shown(values.toString()), "leave one");
        }
        String value = ValueType.TEXT.check(extension.name(), values.getFirst());
        if (extension.isReference()) {
            return ValueType.REFERENCE.check(extension.name(), expanded(extension.name(), value));
        }
        if (!TypeMapper.getInstance().getSafeTypeByName(extension.typeHint()).isValid(value)) {
            throw new SlotRefused(
                    extension.name(),
                    SlotRefused.shown(value) + " is not of the type " + extension.typeHint(),
                    "correct the value, or the type_hint in extension_definitions");
        }
        return value;
    }

    /** A definition with something wrong counts as none; what it would define is unknown then. */
    private void define(Map<String, String> definition) {
        try {
            Extension extension = extension(definition);
            boolean known = extensions.values().stream()
                    .anyMatch(other -> other.property().equals(extension.property()));
            if (known || extensions.putIfAbsent(extension.name(), extension) != null) {
                throw new IllegalArgumentException("its name or property is defined already");
            }
        } catch (IllegalArgumentException wrong) {
            String name = SlotRefused.shown(definition.getOrDefault("slot_name", ""));
            issues.add(Place.UNKNOWN.issue(
                    Code.UNKNOWN_SLOT,
                    file,
                    "the definition of the extension " + name + " is left out: " + wrong.getMessage(),
                    "correct it in extension_definitions"));
        }
    }

    private Extension extension(Map<String, String> definition) {
        Set<String> others = new HashSet<>(definition.keySet());
        others.removeAll(Set.of("slot_name", "property", "type_hint"));
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("it holds " + others);
        }
        return new Extension(
                definition.getOrDefault("slot_name", ""),
                reference(definition, "property"),
                reference(definition, "type_hint"));
    }

    private String reference(Map<String, String> definition, String part) {
        String reference = definition.getOrDefault(part, "");
        return reference.isEmpty() ? "" : expanded(part, reference);
    }
}
