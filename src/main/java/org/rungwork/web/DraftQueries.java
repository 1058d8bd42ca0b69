package org.rungwork.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rungwork.reconciliation.Condition;
import org.rungwork.reconciliation.Condition.Quantifier;
import org.rungwork.reconciliation.Enquiry;
import org.rungwork.reconciliation.Enquiry.TypeRule;
import org.rungwork.reconciliation.Kind;
import org.rungwork.reconciliation.Property;

/** Reads query batches as the draft of version 1.0 of the Reconciliation Service API writes them. */
final class DraftQueries {

    private static final Set<String> FIELDS = Set.of("type", "limit", "lang", "dir", "conditions");

    private final Map<String, Kind> kinds;

    /** @param kinds the types that there are, by their ids */
    DraftQueries(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * A query.
     *
     * @param language that its names are in; "" where it does not say
     */
    record Asked(String language, Enquiry enquiry) {}

    List<Asked> read(JsonPart batch) {
        List<JsonPart> queries = batch.get("queries").items();
        ReconciliationQueries.requireSize(queries.size(), "queries");
        List<Asked> asked = queries.stream()
                .map(query -> new Asking().asked(query.only(FIELDS), kinds))
                .toList();
        ReconciliationQueries.requireEffort(asked.stream().map(Asked::enquiry).toList());
        return asked;
    }

    /** Puts together what the conditions of one query say. */
    private static final class Asking {

        private final List<String> names = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();
        private boolean namesCount = true;
        private String language = "";

        Asked asked(JsonPart query, Map<String, Kind> kinds) {
            language = query.find("lang").map(JsonPart::text).orElse("");
            List<JsonPart> all = query.get("conditions").items();
            if (all.isEmpty()) {
                throw query.refused("'conditions' is empty: say what is looked for");
            }
            all.forEach(this::add);
            Set<String> types =
                    ReconciliationQueries.types(query.find("type").stream().toList(), kinds);
            List<String> counting = namesCount ? names : List.of();
            Enquiry enquiry = new Enquiry(
                    ReconciliationQueries.orBlank(counting, !ids.isEmpty() || !conditions.isEmpty()),
                    ids,
                    types,
                    TypeRule.ANY,
                    conditions,
                    ReconciliationQueries.limit(query));
            return new Asked(language, enquiry);
        }

        private void add(JsonPart condition) {
            List<String> values = ReconciliationQueries.values(condition.get("propertyValue"));
            JsonPart kind = condition.get("matchType");
            requireNoQualifier(condition);
            switch (kind.text()) {
                case "name" -> {
                    requireAny(condition);
                    names.addAll(values.isEmpty() ? List.of("") : values);
                    language = condition.find("lang").map(JsonPart::text).orElse(language);
                }
                case "id" -> {
                    requireAny(condition);
                    ids.addAll(values);
                    // what must have the identifier is not looked for by its name
                    namesCount &= !isRequired(condition);
                }
                case "property" -> {
                    Property property = ReconciliationQueries.property(condition.get("propertyId"));
                    Quantifier quantifier = quantifier(condition);
                    if (!values.isEmpty()) {
                        conditions.add(new Condition(property, values, quantifier, isRequired(condition)));
                    }
                }
                default -> throw kind.refused("must be name, id or property");
            }
        }

        private static boolean isRequired(JsonPart condition) {
            return condition.find("required").map(JsonPart::flag).orElse(false);
        }

        private static Quantifier quantifier(JsonPart condition) {
            return condition
                    .find("matchQuantifier")
                    .map(text -> ReconciliationQueries.choice(text, Quantifier.values()))
                    .orElse(Quantifier.ANY);
        }

        private static void requireAny(JsonPart condition) {
            if (quantifier(condition) != Quantifier.ANY) {
                throw condition.refused("for names and ids, matchQuantifier can only be any");
            }
        }

        private static void requireNoQualifier(JsonPart condition) {
            condition.find("matchQualifier").ifPresent(qualifier -> {
                throw qualifier.refused("there are no qualifiers here: leave it out");
            });
        }
    }
}
