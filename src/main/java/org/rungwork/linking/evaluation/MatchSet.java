package org.rungwork.linking.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;
import org.rungwork.linking.evaluation.CaseSet.Unit;
import org.rungwork.linking.evaluation.CaseSet.Use;
import org.rungwork.model.MatchRelation;

/**
 * The concepts of a taxonomy that people matched with those of another: what they found is right, whatever the relation.
 *
 * @param from the concepts that are asked about
 * @param to those that are found
 * @param type IRI of the class that concepts must have on both sides
 * @param complete whether a concept that nobody matched is a question without an answer; else it is none
 */
record MatchSet(Linker from, Linker to, String type, boolean complete) {

    private static final int LIMIT = 10;

    /** The questions by label alone, and those with all that is known of a concept; nothing if nothing was matched. */
    Stream<CaseSet> sets(String name, String title, Use use, List<Match> matches) {
        Map<Term, Map<String, MatchRelation>> right = right(matches);
        return right.values().stream().allMatch(Map::isEmpty)
                ? Stream.of()
                : Stream.of(
                        set(name, title, use, right, MatchSet::label),
                        set(name + "+described", title + ", described", use, right, MatchSet::described));
    }

    private CaseSet set(
            String name,
            String title,
            Use use,
            Map<Term, Map<String, MatchRelation>> right,
            Function<Term, LinkQuery> query) {
        List<Case> cases = new ArrayList<>();
        right.forEach(
                (term, found) -> cases.add(new Case(query.apply(term).ofTypes(Set.of(type)), found.keySet(), found)));
        return new CaseSet(name, title, Unit.CONCEPT, use, to, cases);
    }

    /** What is right, by the concept that is asked about. */
    private Map<Term, Map<String, MatchRelation>> right(List<Match> matches) {
        Map<String, Map<String, MatchRelation>> found = new HashMap<>();
        for (Match match : matches) {
            Map<String, MatchRelation> right = found.computeIfAbsent(match.subject(), unseen -> new HashMap<>());
            to.find(match.object())
                    .filter(term -> term.types().contains(type))
                    .ifPresent(term -> right.put(term.iri(), match.relation()));
        }
        Map<Term, Map<String, MatchRelation>> right = new LinkedHashMap<>();
        for (Term term : from.terminology().terms()) {
            Map<String, MatchRelation> objects = found.get(term.iri());
            // what was matched only with what is not there says nothing
            boolean telling = objects == null ? complete : !objects.isEmpty();
            if (telling && term.types().contains(type)) {
                right.put(term, objects == null ? Map.of() : objects);
            }
        }
        return right;
    }

    /** The label and nothing else. */
    private static LinkQuery label(Term term) {
        return LinkQuery.of(term.label(), LIMIT);
    }

    /** All that is known. */
    static LinkQuery described(Term term) {
        return new LinkQuery(term.label(), term.names(), term.description(), Set.of(), LIMIT);
    }
}
