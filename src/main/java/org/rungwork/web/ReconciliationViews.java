package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Candidate;
import org.rungwork.reconciliation.Kind;
import org.rungwork.reconciliation.Outcome;
import org.rungwork.reconciliation.Property;
import org.rungwork.reconciliation.Reconciler;
import org.rungwork.reconciliation.Value;

/** What both versions of the Reconciliation Service API have in common in their answers. */
final class ReconciliationViews {

    private static final int LONGEST_DESCRIPTION = 200;
    private static final double HUNDRED = 100;

    private ReconciliationViews() {}

    /** A type or a property. */
    @JsonInclude(Include.NON_NULL)
    record Named(String id, String name, @Nullable String description) {

        static Named of(Kind kind) {
            return new Named(kind.id(), kind.name(), kind.description().isEmpty() ? null : kind.description());
        }

        static Named of(Property property) {
            return new Named(property.id(), property.label(), property.description());
        }

        /** By id and name alone. */
        Named brief() {
            return new Named(id, name, null);
        }
    }

    record Feature(String id, String name, double value) {}

    /**
     * @param error what is wrong with a query; null where it was answered
     * @param result of version 0.2
     * @param candidates of the draft of version 1.0
     */
    @JsonInclude(Include.NON_NULL)
    record Result(
            @Nullable List<Match> result,
            @Nullable List<Match> candidates,
            @Nullable String error) {

        static Result of(Outcome outcome, Map<String, Kind> kinds) {
            return new Result(matches(outcome, kinds), null, error(outcome));
        }

        static Result ofDraft(Outcome outcome, Map<String, Kind> kinds) {
            return new Result(null, matches(outcome, kinds), error(outcome));
        }

        private static @Nullable String error(Outcome outcome) {
            return outcome.problem().isEmpty() ? null : outcome.problem();
        }

        private static List<Match> matches(Outcome outcome, Map<String, Kind> kinds) {
            return outcome.candidates().stream()
                    .map(candidate -> Match.of(candidate, kinds))
                    .toList();
        }
    }

    /** @param score from 0 to 100 */
    @JsonInclude(Include.NON_NULL)
    record Match(
            String id,
            String name,
            @Nullable String description,
            List<Named> type,
            double score,
            boolean match,
            List<Feature> features) {

        static Match of(Candidate candidate, Map<String, Kind> kinds) {
            Term term = candidate.term();
            return new Match(
                    term.iri(),
                    term.label(),
                    beginning(term),
                    types(term, kinds),
                    rounded(HUNDRED * candidate.score(), HUNDRED),
                    candidate.isMatch(),
                    candidate.traits().stream()
                            .map(trait ->
                                    new Feature(trait.id(), trait.label(), rounded(trait.value(), HUNDRED * HUNDRED)))
                            .toList());
        }

        private static double rounded(double value, double parts) {
            return Math.round(value * parts) / parts;
        }
    }

    private static List<Named> types(Term term, Map<String, Kind> kinds) {
        return Reconciler.types(term).stream()
                .map(type -> Named.of(kinds.get(type)).brief())
                .toList();
    }

    /** The beginning of the description; null where there is none. */
    static @Nullable String beginning(Term term) {
        String text = term.description();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_DESCRIPTION))) + "…";
    }

    record Suggestions(List<?> result) {}

    @JsonInclude(Include.NON_NULL)
    record Suggested(String id, String name, @Nullable String description, List<Named> notable) {

        static Suggested of(Term term, Map<String, Kind> kinds) {
            return new Suggested(term.iri(), term.label(), beginning(term), types(term, kinds));
        }
    }

    /** @param limit null where none was asked for */
    @JsonInclude(Include.NON_NULL)
    record Proposal(
            List<Named> properties,
            @Nullable String type,
            @Nullable Integer limit) {}

    /** A value in a cell: a concept, or a text. */
    @JsonInclude(Include.NON_NULL)
    record Cell(
            @Nullable String id,
            @Nullable String name,
            @Nullable String str) {

        /** @param place the target in which ids of the column are understood; "" where they are texts */
        static Cell of(Value value, String place) {
            if (value.id().isEmpty()) {
                return new Cell(null, null, value.text());
            }
            return place.isEmpty() ? new Cell(null, null, value.id()) : new Cell(value.id(), value.text(), null);
        }
    }

    /**
     * A setting of a property, for both versions.
     *
     * @param id of the draft
     * @param label of version 0.2
     * @param name identifies the setting in version 0.2, and is for people in the draft
     */
    @JsonInclude(Include.NON_NULL)
    record Setting(
            @Nullable String id,
            String name,
            @Nullable String label,
            String type,
            @JsonProperty("default") Object usual,
            @JsonProperty("help_text") @Nullable String help,
            @JsonProperty("helpText") @Nullable String draftHelp,
            @Nullable List<Choice> choices) {

        static Setting of(String id, String label, String type, Object usual, String help, @Nullable List<Choice> of) {
            return new Setting(null, id, label, type, usual, help, null, of);
        }

        Setting draft() {
            return new Setting(name, String.valueOf(label), null, type, usual, null, help, choices);
        }
    }

    record Choice(String value, String name) {}

    static List<Named> properties() {
        return Arrays.stream(Property.values()).map(Named::of).toList();
    }

    static <T> List<T> page(List<T> all, int skip, int size) {
        return new ArrayList<>(all.subList(Math.min(skip, all.size()), Math.min(skip + size, all.size())));
    }
}
