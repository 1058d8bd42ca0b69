package org.rungwork.intake.sssom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.TypeMapper;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;

/** Makes a mapping set of what stands in a file, and tells what is wrong with it. */
final class SetBuilder {

    private static final String FIX = "correct it by the model of SSSOM 1.1";

    private final String file;
    private final List<ImportIssue> issues;
    private final Map<String, Extension> extensions = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final boolean hasCuries;
    private Prefixes prefixes = Prefixes.NONE;

    /** @param hasCuries whether references are CURIEs, and no IRIs */
    SetBuilder(String file, boolean hasCuries, List<ImportIssue> issues) {
        this.file = file;
        this.hasCuries = hasCuries;
        this.issues = issues;
    }

    /** The set, with what it says of all mappings in each of them. */
    MappingSet build(RawSet raw) throws SetRefused {
        SlotValues values;
        try {
            prefixes = new Prefixes(raw.prefixes());
            raw.definitions().forEach(this::define);
            values = values(FormerSlots.replaced(raw.slots()), true, OptionalLong.empty());
        } catch (IllegalArgumentException wrong) {
            throw new SetRefused(
                    ImportIssue.ofFile(Code.SYNTAX, file, "the metadata cannot be read: " + wrong.getMessage(), FIX));
        }
        List<RawSet.Row> rows = new ArrayList<>();
        for (RawSet.Row row : raw.rows()) {
            unlessWrong(row, () -> Optional.of(row.with(FormerSlots.replaced(row.values()))))
                    .ifPresent(rows::add);
        }
        SlotValues common = values.only(commonSlots(values, rows));
        List<Mapping> mappings = new ArrayList<>();
        for (RawSet.Row row : rows) {
            unlessWrong(row, () -> mapping(row, common, raw.header())).ifPresent(mappings::add);
        }
        if (!ids.isEmpty() && ids.size() < mappings.size()) {
            issue(Code.MAPPING, OptionalLong.empty(), "some mappings have a record_id and some have none", FIX);
        }
        return new MappingSet(
                values.without(common.slots().keySet()), List.copyOf(extensions.values()), prefixes, mappings);
    }

    /** The slots that the set has for its mappings; one that any mapping has a value of its own for is none of them. */
    private static Set<Slot> commonSlots(SlotValues values, List<RawSet.Row> rows) {
        Set<Slot> common = EnumSet.noneOf(Slot.class);
        if (!rows.isEmpty()) {
            values.slots().keySet().stream()
                    .filter(Slot::propagates)
                    .filter(slot -> rows.stream().noneMatch(row -> row.values().containsKey(slot.slotName())))
                    .forEach(common::add);
        }
        return common;
    }

    private <T> Optional<T> unlessWrong(RawSet.Row row, Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            issue(Code.MAPPING, row.line(), row.name() + wrong.getMessage(), FIX);
            return Optional.empty();
        }
    }

    private Optional<Mapping> mapping(RawSet.Row row, SlotValues common, OptionalLong header) {
        Mapping mapping = new Mapping(values(row.values(), false, header).with(common.slots()));
        Optional<String> id = mapping.find(Slot.RECORD_ID);
        if (id.isPresent() && !ids.add(id.get())) {
            issue(Code.DUPLICATE_ID, row.line(), "another mapping has the record_id " + id.get(), "choose another");
            return Optional.empty();
        }
        return Optional.of(mapping);
    }

    private SlotValues values(Map<String, List<String>> raw, boolean ofSet, OptionalLong header) {
        Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        Map<String, String> own = new TreeMap<>();
        raw.forEach((name, values) -> {
            Optional<Slot> slot = Slot.named(name).filter(known -> ofSet ? known.ofSets() : known.ofMappings());
            Extension extension = extensions.get(name);
            if (slot.isPresent()) {
                slots.put(slot.get(), expanded(slot.get(), values));
            } else if (extension != null) {
                own.put(name, checked(extension, values));
            } else if (unknown.add(name)) {
                issue(
                        Code.UNKNOWN_SLOT,
                        header,
                        "'" + name + "' is no slot of " + (ofSet ? "sets" : "mappings")
                                + " and is not declared; it is left out",
                        "declare it in extension_definitions, or take it out");
            }
        });
        return new SlotValues(slots, own);
    }

    private List<String> expanded(Slot slot, List<String> values) {
        if (slot.type() != ValueType.REFERENCE) {
            return values;
        }
        return values.stream().map(named(slot.slotName())).toList();
    }

    /** Expands references, and tells whose they are if it cannot. */
    private UnaryOperator<String> named(String slot) {
        return value -> {
            try {
                return hasCuries ? prefixes.expand(value) : value;
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(slot + ": " + wrong.getMessage(), wrong);
            }
        };
    }

    private String checked(Extension extension, List<String> values) {
        if (values.size() != 1) {
            throw new IllegalArgumentException(extension.name() + " has more than one value: " + values);
        }
        String value = values.getFirst();
        if (extension.isReference()) {
            return named(extension.name()).apply(value);
        }
        if (!TypeMapper.getInstance().getSafeTypeByName(extension.typeHint()).isValid(value)) {
            throw new IllegalArgumentException(
                    extension.name() + " '" + value + "' is not of the type " + extension.typeHint());
        }
        return value;
    }

    /** A definition with something wrong counts as none; what it would define is unknown then. */
    private void define(Map<String, String> definition) {
        try {
            Set<String> others = new HashSet<>(definition.keySet());
            others.removeAll(Set.of("slot_name", "property", "type_hint"));
            if (!others.isEmpty()) {
                throw new IllegalArgumentException("it holds " + others);
            }
            Extension extension = new Extension(
                    definition.getOrDefault("slot_name", ""),
                    expandedOrEmpty(definition.getOrDefault("property", "")),
                    expandedOrEmpty(definition.getOrDefault("type_hint", "")));
            boolean known = extensions.values().stream()
                    .anyMatch(other -> other.property().equals(extension.property()));
            if (known || extensions.putIfAbsent(extension.name(), extension) != null) {
                throw new IllegalArgumentException("its name or property is defined already");
            }
        } catch (IllegalArgumentException wrong) {
            issue(
                    Code.UNKNOWN_SLOT,
                    OptionalLong.empty(),
                    "the definition of the extension '" + definition.getOrDefault("slot_name", "") + "' is left out: "
                            + wrong.getMessage(),
                    "correct it in extension_definitions");
        }
    }

    private String expandedOrEmpty(String reference) {
        return reference.isEmpty() || !hasCuries ? reference : prefixes.expand(reference);
    }

    private void issue(Code code, OptionalLong line, String message, String fix) {
        issues.add(new ImportIssue(code, file, line, OptionalLong.empty(), message, fix));
    }
}
