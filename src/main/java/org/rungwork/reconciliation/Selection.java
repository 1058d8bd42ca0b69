package org.rungwork.reconciliation;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rungwork.linking.Link;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Condition.Quantifier;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/**
 * The concepts that enquiries without a name mean: those that meet what is required, first those that meet more. Sets of
 * concepts are sets of their places among the terms, so that many conditions that many concepts meet take little memory.
 */
final class Selection {

    private final Linker linker;
    private final List<Term> terms;
    private final ValueIndex index;

    Selection(Linker linker, ValueIndex index) {
        this.linker = linker;
        this.terms = linker.terminology().terms();
        this.index = index;
    }

    /** At most as many as an answer may have; what is required, and the types, are looked at before they are counted. */
    List<Term> find(Enquiry enquiry) {
        List<Condition> required =
                enquiry.conditions().stream().filter(Condition::isRequired).toList();
        List<Condition> desired = enquiry.conditions().stream()
                .filter(Predicate.not(Condition::isRequired))
                .toList();
        int[] met = met(desired, enquiry);
        IntStream pool = required.isEmpty() ? meetingAny(desired) : meetingAll(required).stream();
        return pool.filter(place -> enquiry.admits(terms.get(place)))
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> met[place]).reversed())
                .limit(LinkQuery.LARGEST_LIMIT)
                .map(terms::get)
                .toList();
    }

    /** How much each concept meets of what is only desired. */
    private int[] met(List<Condition> desired, Enquiry enquiry) {
        int[] met = new int[terms.size()];
        desired.forEach(condition -> meeting(condition).stream().forEach(place -> met[place]++));
        if (enquiry.typeRule() == TypeRule.SHOULD) {
            IntStream.range(0, met.length)
                    .filter(place -> enquiry.isTyped(terms.get(place)))
                    .forEach(place -> met[place]++);
        }
        return met;
    }

    private BitSet meetingAll(List<Condition> required) {
        BitSet all = all();
        required.forEach(condition -> all.and(meeting(condition)));
        return all;
    }

    /** Those that meet a condition, then those that nearly do. What is only not to be there tells of nothing that it is meant. */
    private IntStream meetingAny(List<Condition> desired) {
        List<Condition> telling = desired.stream()
                .filter(condition -> condition.quantifier() != Quantifier.NONE)
                .toList();
        BitSet any = new BitSet();
        telling.forEach(condition -> any.or(meeting(condition)));
        return IntStream.concat(any.stream(), telling.stream().flatMapToInt(this::alike))
                .distinct();
    }

    private BitSet meeting(Condition condition) {
        List<BitSet> having = condition.values().stream()
                .map(value -> index.having(condition.property(), value))
                .toList();
        BitSet meeting = condition.quantifier() == Quantifier.ALL ? all() : new BitSet();
        switch (condition.quantifier()) {
            case ANY -> having.forEach(meeting::or);
            case ALL -> having.forEach(meeting::and);
            case NONE -> {
                having.forEach(meeting::or);
                meeting.flip(0, terms.size());
            }
        }
        return meeting;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, terms.size());
        return all;
    }

    /** Texts that nothing has may be misspelt. */
    private IntStream alike(Condition condition) {
        return switch (condition.property()) {
            case LABEL, ALTERNATIVE_LABEL, DESCRIPTION ->
                condition.values().stream()
                        .filter(text -> text.length() <= LinkQuery.LONGEST_NAME)
                        .map(text -> linker.link(LinkQuery.of(text, LinkQuery.LARGEST_LIMIT))
                                .candidates())
                        .flatMap(Collection::stream)
                        .map(Link::term)
                        .flatMapToInt(term -> linker.place(term.iri()).stream());
            case CODE,
                    BROADER,
                    BROADER_AT_ANY_HEIGHT,
                    EXACT_MATCH,
                    CLOSE_MATCH,
                    BROAD_MATCH,
                    NARROW_MATCH,
                    RELATED_MATCH,
                    SKILL,
                    ESSENTIAL_SKILL -> IntStream.empty();
        };
    }
}
