package org.rungwork.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Term;

/**
 * A cell of a table, and what the row says beside it.
 *
 * @param names what the concept is called, the name in the cell first; empty where only other things are known
 * @param ids IRIs that the concept may have; empty where none is known
 * @param types IRIs of classes that the concept should have; empty for any
 * @param typeRule how strictly
 * @param conditions what else is said of it
 * @param limit the most candidates wanted
 */
public record Enquiry(
        List<String> names,
        List<String> ids,
        Set<String> types,
        TypeRule typeRule,
        List<Condition> conditions,
        int limit) {

    /** How candidates relate to the types that are asked for. */
    public enum TypeRule {
        /** They have one of them. */
        ANY,
        /** They have all of them. */
        ALL,
        /** Those that have one come first. */
        SHOULD
    }

    /** Candidates where nobody says how many. */
    public static final int USUAL_LIMIT = 5;

    /** @throws IllegalArgumentException if the limit is out of range, or nothing is said of the concept */
    public Enquiry {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
        types = Set.copyOf(types);
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > LinkQuery.LARGEST_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + "; it goes from 1 to " + LinkQuery.LARGEST_LIMIT);
        }
        if (names.isEmpty() && ids.isEmpty() && conditions.isEmpty()) {
            throw new IllegalArgumentException("Nothing is asked for: give a name or a property");
        }
    }

    /** Whether only conditions tell what is meant. */
    boolean isUnnamed() {
        return names.isEmpty() && ids.isEmpty();
    }

    /** Whether a concept is of the types that are asked for, as strictly as they are. */
    boolean admits(Term term) {
        return types.isEmpty()
                || switch (typeRule) {
                    case ANY -> isTyped(term);
                    case ALL -> term.types().containsAll(types);
                    case SHOULD -> true;
                };
    }

    /** Whether a concept has one of the types that are asked for. */
    boolean isTyped(Term term) {
        return term.types().stream().anyMatch(types::contains);
    }

    /** How many names, IRIs and values it gives: what answering it costs grows with them. */
    public int size() {
        return names.size()
                + ids.size()
                + conditions.stream()
                        .mapToInt(condition -> condition.values().size())
                        .sum();
    }

    /** How many characters these have; those of an enquiry that is not answered cost nothing and do not count. */
    public int characters() {
        Stream<String> values = conditions.stream().flatMap(condition -> condition.values().stream());
        return problem().isEmpty()
                ? Stream.of(names.stream(), ids.stream(), values)
                        .flatMap(texts -> texts)
                        .mapToInt(String::length)
                        .sum()
                : 0;
    }

    /** What is wrong with the text of the cell; "" if nothing. It concerns this cell alone, not its neighbours. */
    String problem() {
        for (String name : names) {
            if (name.isBlank()) {
                return "The query is empty: name what is looked for";
            }
            if (name.length() > LinkQuery.LONGEST_NAME) {
                return "The query has " + name.length() + " characters; the most is " + LinkQuery.LONGEST_NAME
                        + ": send the name alone";
            }
        }
        return "";
    }
}
