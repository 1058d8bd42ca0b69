package org.rungwork.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rungwork.linking.LinkQuery;
import org.rungwork.reconciliation.Condition;
import org.rungwork.reconciliation.Condition.Quantifier;
import org.rungwork.reconciliation.Enquiry;
import org.rungwork.reconciliation.Enquiry.TypeRule;
import org.rungwork.reconciliation.Kind;
import org.rungwork.reconciliation.Property;

/** Reads query batches, as version 0.2 and the draft of version 1.0 of the Reconciliation Service API write them. */
final class ReconciliationQueries {

    /** The most queries of a batch, and the most rows of an extension. */
    static final int BATCH = 50;

    private static final Set<String> FIELDS = Set.of("query", "type", "type_strict", "limit", "properties");
    private static final Set<String> DRAFT_FIELDS = Set.of("type", "limit", "lang", "dir", "conditions");
    private static final String PROPERTIES = "properties";
    private static final String CONDITIONS = "conditions";
    private static final String LIMIT = "limit";

    private final Map<String, Kind> kinds;

    /** @param kinds the types that there are, by their ids */
    ReconciliationQueries(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /** The queries of version 0.2 by their keys, in their order. */
    Map<String, Enquiry> read(JsonPart batch) {
        List<JsonPart> queries = batch.fields();
        requireSize(queries.size(), "queries");
        Map<String, Enquiry> enquiries = new LinkedHashMap<>();
        for (JsonPart query : queries) {
            enquiries.put(query.place(), enquiry(query.only(FIELDS)));
        }
        return enquiries;
    }

    static void requireSize(int size, String what) {
        if (size > BATCH) {
            throw RequestException.batchTooLarge(size, BATCH, what);
        }
    }

    private Enquiry enquiry(JsonPart query) {
        List<String> names = query.find("query").map(JsonPart::text).stream().toList();
        List<JsonPart> properties = query.find(PROPERTIES).map(JsonPart::items).orElse(List.of());
        if (names.isEmpty() && properties.isEmpty()) {
            throw query.refused("neither 'query' nor 'properties' says what is looked for");
        }
        List<Condition> conditions = new ArrayList<>();
        for (JsonPart property : properties) {
            Property of = property(property.get("pid"));
            List<String> values = values(property.get("v"));
            if (!values.isEmpty()) {
                conditions.add(new Condition(of, values, Quantifier.ANY, false));
            }
        }
        return enquiry(
                query,
                names,
                List.of(),
                conditions,
                query.find("type_strict")
                        .map(rule -> choice(rule, TypeRule.values()))
                        .orElse(TypeRule.ANY));
    }

    /**
     * A query of the draft.
     *
     * @param language that its names are in; "" where it does not say
     */
    record Asked(String language, Enquiry enquiry) {}

    /** The queries of the draft of version 1.0. */
    List<Asked> readDraft(JsonPart batch) {
        List<JsonPart> queries = batch.get("queries").items();
        requireSize(queries.size(), "queries");
        return queries.stream().map(query -> asked(query.only(DRAFT_FIELDS))).toList();
    }

    private Asked asked(JsonPart query) {
        List<JsonPart> all = query.get(CONDITIONS).items();
        if (all.isEmpty()) {
            throw query.refused("'conditions' is empty: say what is looked for");
        }
        String language = query.find("lang").map(JsonPart::text).orElse("");
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        boolean idRequired = false;
        for (JsonPart one : all) {
            List<String> values = values(one.get("propertyValue"));
            switch (one.get("matchType").text()) {
                case "name" -> {
                    requirePlain(one);
                    names.addAll(values.isEmpty() ? List.of("") : values);
                    language = one.find("lang").map(JsonPart::text).orElse(language);
                }
                case "id" -> {
                    requirePlain(one);
                    ids.addAll(values);
                    idRequired |= isRequired(one);
                }
                case "property" -> {
                    Property property = property(one.get("propertyId"));
                    requireNoQualifier(one);
                    if (!values.isEmpty()) {
                        conditions.add(new Condition(property, values, quantifier(one), isRequired(one)));
                    }
                }
                default -> throw one.get("matchType").refused("must be name, id or property");
            }
        }
        return new Asked(language, enquiry(query, idRequired ? List.of() : names, ids, conditions, TypeRule.ANY));
    }

    private static boolean isRequired(JsonPart condition) {
        return condition.find("required").map(JsonPart::flag).orElse(false);
    }

    private static Quantifier quantifier(JsonPart condition) {
        return condition
                .find("matchQuantifier")
                .map(text -> choice(text, Quantifier.values()))
                .orElse(Quantifier.ANY);
    }

    private static void requirePlain(JsonPart condition) {
        requireNoQualifier(condition);
        if (quantifier(condition) != Quantifier.ANY) {
            throw condition.refused("for names and ids, matchQuantifier can only be any");
        }
    }

    private static void requireNoQualifier(JsonPart condition) {
        condition.find("matchQualifier").ifPresent(qualifier -> {
            throw qualifier.refused("there are no qualifiers here: leave it out");
        });
    }

    private Enquiry enquiry(
            JsonPart query, List<String> names, List<String> ids, List<Condition> conditions, TypeRule rule) {
        Set<String> types = new LinkedHashSet<>();
        query.find("type").map(JsonPart::oneOrMore).orElse(List.of()).forEach(type -> types.add(type(type)));
        int limit = query.find(LIMIT)
                .map(number -> number.wholeNumber(1, LinkQuery.LARGEST_LIMIT))
                .orElse(Enquiry.USUAL_LIMIT);
        // what is left of a row without any text is a cell without a name
        boolean isBlank = names.isEmpty() && ids.isEmpty() && conditions.isEmpty();
        return new Enquiry(isBlank ? List.of("") : names, ids, types, rule, conditions, limit);
    }

    private String type(JsonPart type) {
        String id = type.text();
        if (!kinds.containsKey(id)) {
            throw type.refused("there is no type '" + JsonPart.shown(id) + "' here; there are "
                    + String.join(", ", kinds.keySet()));
        }
        return id;
    }

    /** @throws RequestException if there is none with the id */
    static Property property(JsonPart id) {
        String text = id.text();
        return Property.find(text)
                .orElseThrow(() -> id.refused("there is no property '" + JsonPart.shown(text) + "'; there are "
                        + Arrays.stream(Property.values()).map(Property::id).collect(Collectors.joining(", "))));
    }

    private static List<String> values(JsonPart values) {
        return values.oneOrMore().stream()
                .map(JsonPart::value)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static <E extends Enum<E>> E choice(JsonPart text, E[] choices) {
        String given = text.text();
        return Arrays.stream(choices)
                .filter(choice -> name(choice).equals(given))
                .findFirst()
                .orElseThrow(() -> text.refused("must be "
                        + Arrays.stream(choices)
                                .map(ReconciliationQueries::name)
                                .collect(Collectors.joining(" or "))));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
