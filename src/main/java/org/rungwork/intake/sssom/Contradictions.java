package org.rungwork.intake.sssom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.model.MatchRelation;

/** Finds mappings of a set that cannot all hold. They are told and kept: which of them holds is for people to say. */
final class Contradictions {

    private final String file;
    private final Issues issues;
    private final Map<Ends, Seen> relations = new HashMap<>();
    private final Map<Verdict, Place> verdicts = new HashMap<>();
    private final Map<Ends, Seen> targets = new HashMap<>();

    private record Ends(String subject, String object) {

        @Override
        public String toString() {
            return "<" + subject + "> and <" + object + ">";
        }
    }

    private record Verdict(Ends ends, String predicate, boolean isNegated) {}

    /** What a mapping says, and where. */
    private record Seen(String what, Place place) {}

    Contradictions(String file, Issues issues) {
        this.file = file;
        this.issues = issues;
    }

    List<ImportIssue> issues() {
        return issues.told();
    }

    void add(Mapping mapping, RawSet.Row row) {
        if (!mapping.hasEnds()) {
            return;
        }
        Ends ends = new Ends(
                mapping.find(Slot.SUBJECT_ID).orElseThrow(),
                mapping.find(Slot.OBJECT_ID).orElseThrow());
        String predicate = mapping.find(Slot.PREDICATE_ID).orElseThrow();
        Place place = row.place(Slot.PREDICATE_ID.slotName());
        findVerdict(new Verdict(ends, predicate, mapping.isNegated()), place);
        Optional<MatchRelation> relation = MatchRelation.find(predicate).filter(known -> !mapping.isNegated());
        relation.ifPresent(known -> findRelation(ends, new Seen(known.curie(), place)));
        if (relation.filter(MatchRelation.EXACT_MATCH::equals).isPresent()) {
            findTarget(mapping, ends, row.place(Slot.OBJECT_ID.slotName()));
        }
    }

    private void findVerdict(Verdict verdict, Place place) {
        verdicts.putIfAbsent(verdict, place);
        Place other = verdicts.get(new Verdict(verdict.ends(), verdict.predicate(), !verdict.isNegated()));
        if (other != null) {
            issues.add(place.issue(
                    Code.TWO_VERDICTS,
                    file,
                    "the mapping of " + verdict.ends()
                            + (verdict.isNegated()
                                    ? " is rejected here, and accepted"
                                    : " is accepted here, and rejected")
                            + other.inWords(),
                    "decide on it, and take the other one out"));
        }
    }

    private void findRelation(Ends ends, Seen relation) {
        Seen other = relations.putIfAbsent(ends, relation);
        if (other != null && !other.what().equals(relation.what())) {
            issues.add(relation.place()
                    .issue(
                            Code.TWO_RELATIONS,
                            file,
                            ends + " are matched by " + relation.what() + " here, and by " + other.what()
                                    + other.place().inWords(),
                            "keep the relation that holds"));
        }
    }

    /** Concepts of one scheme are of one source or, where the row tells none, of one namespace. */
    private void findTarget(Mapping mapping, Ends ends, Place place) {
        String namespace = ends.object().replaceFirst("[^/#]*$", "");
        Ends scheme = new Ends(ends.subject(), mapping.find(Slot.OBJECT_SOURCE).orElse(namespace));
        Seen other = targets.putIfAbsent(scheme, new Seen(ends.object(), place));
        if (other != null && !other.what().equals(ends.object())) {
            issues.add(place.issue(
                    Code.TWO_TARGETS,
                    file,
                    "<" + ends.subject() + "> is matched exactly with <" + ends.object() + "> here, and with <"
                            + other.what() + ">" + other.place().inWords(),
                    "keep the exact match that holds, and make another relation of the other"));
        }
    }
}
