package org.rungwork.reconciliation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rungwork.linking.Link;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Condition.Quantifier;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/** The concepts that enquiries without a name mean: those that meet what is required, first those that meet more. */
final class Selection {

    private final Linker linker;
    private final ValueIndex index;

    Selection(Linker linker, ValueIndex index) {
        this.linker = linker;
        this.index = index;
    }

    /** At most as many as an answer may have; what is required, and the types, are looked at before they are counted. */
    List<Term> find(Enquiry enquiry) {
        Map<Condition, Set<String>> meeting = new HashMap<>();
        enquiry.conditions().forEach(condition -> meeting.computeIfAbsent(condition, this::meeting));
        List<Set<String>> desired = enquiry.conditions().stream()
                .filter(Predicate.not(Condition::isRequired))
                .map(meeting::get)
                .toList();
        return pool(enquiry.conditions(), meeting)
                .flatMap(iri -> linker.find(iri).stream())
                .filter(enquiry::admits)
                .sorted(Comparator.comparing((Term term) -> met(term, desired, enquiry))
                        .reversed())
                .limit(LinkQuery.LARGEST_LIMIT)
                .toList();
    }

    private static long met(Term term, List<Set<String>> desired, Enquiry enquiry) {
        boolean isTyped = enquiry.typeRule() == TypeRule.SHOULD && enquiry.isTyped(term);
        return desired.stream().filter(meeting -> meeting.contains(term.iri())).count() + (isTyped ? 1 : 0);
    }

    private Stream<String> pool(List<Condition> conditions, Map<Condition, Set<String>> meeting) {
        List<Set<String>> required = conditions.stream()
                .filter(Condition::isRequired)
                .map(meeting::get)
                .sorted(Comparator.comparing(Set::size))
                .toList();
        if (!required.isEmpty()) {
            return required.getFirst().stream().filter(iri -> required.stream().allMatch(meets -> meets.contains(iri)));
        }
        // what is only not to be there says of nothing that it is meant
        return conditions.stream()
                .filter(condition -> condition.quantifier() != Quantifier.NONE)
                .flatMap(condition -> Stream.concat(meeting.get(condition).stream(), alike(condition)))
                .distinct();
    }

    private Set<String> meeting(Condition condition) {
        List<Set<String>> having = condition.values().stream()
                .map(value -> index.having(condition.property(), value))
                .toList();
        return switch (condition.quantifier()) {
            case ANY -> {
                Set<String> any = new LinkedHashSet<>();
                having.forEach(any::addAll);
                yield any;
            }
            case ALL -> {
                Set<String> all = new LinkedHashSet<>(having.getFirst());
                having.forEach(all::retainAll);
                yield all;
            }
            case NONE -> {
                Set<String> none = new LinkedHashSet<>();
                linker.terminology().terms().forEach(term -> none.add(term.iri()));
                having.forEach(some -> some.forEach(none::remove));
                yield none;
            }
        };
    }

    /** Texts that nothing has may be misspelt. */
    private Stream<String> alike(Condition condition) {
        return switch (condition.property()) {
            case LABEL, ALTERNATIVE_LABEL, DESCRIPTION ->
                condition.values().stream()
                        .filter(text -> text.length() <= LinkQuery.LONGEST_NAME)
                        .map(text -> linker.link(LinkQuery.of(text, LinkQuery.LARGEST_LIMIT))
                                .candidates())
                        .flatMap(Collection::stream)
                        .map(Link::term)
                        .map(Term::iri);
            case CODE,
                    BROADER,
                    BROADER_AT_ANY_HEIGHT,
                    EXACT_MATCH,
                    CLOSE_MATCH,
                    BROAD_MATCH,
                    NARROW_MATCH,
                    RELATED_MATCH,
                    SKILL,
                    ESSENTIAL_SKILL -> Stream.of();
        };
    }
}
