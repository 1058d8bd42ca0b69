package org.rungwork.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.rungwork.request.RequestException;

/** Reads query batches as version 0.2 of the Reconciliation Service API writes them. */
final class ReconciliationQueries {

    /** The most queries of a batch, and the most rows of an extension. */
    static final int BATCH = 50;

    /** The most names, ids and values of a batch. */
    private static final int VALUES = 500;

    /** The most characters that they have together: as many as the names of a full batch may have. */
    private static final int CHARACTERS = BATCH * LinkQuery.LONGEST_NAME;

    private static final Set<String> FIELDS = Set.of("query", "type", "type_strict", "limit", "properties");

    private final Map<String, Kind> kinds;

    /** @param kinds the types that there are, by their ids */
    ReconciliationQueries(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /** The queries by their keys, in their order. */
    Map<String, Enquiry> read(JsonPart batch) {
        Map<String, JsonPart> queries = batch.fields();
        requireSize(queries.size(), "queries");
        Map<String, Enquiry> enquiries = new LinkedHashMap<>();
        queries.forEach((key, query) -> enquiries.put(key, enquiry(query.only(FIELDS))));
        requireEffort(enquiries.values());
        return enquiries;
    }

    /** Every value is looked for, so that a few queries with thousands of them, or long ones, would be a large batch, too. */
    static void requireEffort(Collection<Enquiry> enquiries) {
        int values = enquiries.stream().mapToInt(Enquiry::size).sum();
        if (values > VALUES) {
            throw RequestException.batchTooLarge(values, VALUES, "names and values");
        }
        int characters = enquiries.stream().mapToInt(Enquiry::characters).sum();
        if (characters > CHARACTERS) {
            throw RequestException.batchTooLarge(characters, CHARACTERS, "characters of names and values");
        }
    }

    static void requireSize(int size, String what) {
        if (size > BATCH) {
            throw RequestException.batchTooLarge(size, BATCH, what);
        }
    }

    private Enquiry enquiry(JsonPart query) {
        List<String> names = query.find("query").map(JsonPart::text).stream().toList();
        List<JsonPart> properties =
                query.find("properties").map(JsonPart::items).orElse(List.of());
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
        List<JsonPart> types = query.find("type").map(JsonPart::oneOrMore).orElse(List.of());
        TypeRule rule = query.find("type_strict")
                .map(text -> choice(text, TypeRule.values()))
                .orElse(TypeRule.ANY);
        return new Enquiry(
                orBlank(names, !conditions.isEmpty()), List.of(), types(types, kinds), rule, conditions, limit(query));
    }

    /** What is left of a row without any text is a cell without a name. */
    static List<String> orBlank(List<String> names, boolean asksOtherwise) {
        return names.isEmpty() && !asksOtherwise ? List.of("") : names;
    }

    static int limit(JsonPart query) {
        return query.find("limit")
                .map(number -> number.wholeNumber(1, LinkQuery.LARGEST_LIMIT))
                .orElse(Enquiry.USUAL_LIMIT);
    }

    /** @throws RequestException if one is not known */
    static Set<String> types(List<JsonPart> types, Map<String, Kind> kinds) {
        for (JsonPart type : types) {
            if (!kinds.containsKey(type.text())) {
                throw type.refused("there is no type '" + JsonPart.shown(type.text()) + "' here; there are "
                        + String.join(", ", kinds.keySet()));
            }
        }
        return types.stream().map(JsonPart::text).collect(Collectors.toSet());
    }

    /** @throws RequestException if there is none with the id */
    static Property property(JsonPart id) {
        String text = id.text();
        return Property.find(text)
                .orElseThrow(() -> id.refused("there is no property '" + JsonPart.shown(text) + "'; there are "
                        + Arrays.stream(Property.values()).map(Property::id).collect(Collectors.joining(", "))));
    }

    /** One value or several; blank ones are none. */
    static List<String> values(JsonPart values) {
        return values.oneOrMore().stream()
                .map(JsonPart::value)
                .filter(text -> !text.isBlank())
                .toList();
    }

    static <E extends Enum<E>> E choice(JsonPart text, E[] choices) {
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
