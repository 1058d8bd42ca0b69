package org.rungwork.intake.crosswalk;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.sssom.Mapping;
import org.rungwork.intake.sssom.Slot;
import org.rungwork.intake.sssom.StoredMappings;
import org.rungwork.intake.table.Row;
import org.rungwork.model.MatchRelation;

/** States a match for each row: its record, and the statement itself. */
final class MatchRows implements Consumer<Row> {

    private final Crosswalk crosswalk;
    private final Receiver receiver;
    private final Set<List<String>> matched = new HashSet<>();

    MatchRows(Crosswalk crosswalk, Receiver receiver) {
        this.crosswalk = crosswalk;
        this.receiver = receiver;
    }

    @Override
    public void accept(Row row) {
        Optional<String> subject = crosswalk.subject().iri(row);
        Optional<String> object = crosswalk.object().iri(row);
        Optional<MatchRelation> relation = relation(row);
        if (subject.isEmpty() || object.isEmpty() || relation.isEmpty()) {
            return;
        }
        if (!matched.add(List.of(subject.get(), object.get()))) {
            row.issue(
                    Code.DUPLICATE_ID,
                    crosswalk.object().id(),
                    "<" + subject.get() + "> and <" + object.get() + "> were matched before",
                    "keep one row of the two; the first is kept");
            return;
        }
        try {
            Mapping mapping = mapping(row, subject.get(), relation.get(), object.get());
            StoredMappings.record(mapping, crosswalk.taxonomy().id(), row.line(), List.of(), this::state);
            StoredMappings.statement(mapping).ifPresent(this::state);
        } catch (IllegalArgumentException wrong) {
            row.issue(Code.MAPPING, crosswalk.match(), String.valueOf(wrong.getMessage()), "correct the row");
        }
    }

    private Optional<MatchRelation> relation(Row row) {
        String word = row.get(crosswalk.match());
        Optional<MatchRelation> relation =
                Optional.ofNullable(crosswalk.relations().get(word));
        if (relation.isEmpty()) {
            row.issue(
                    Code.UNKNOWN_MATCH,
                    crosswalk.match(),
                    "'" + word + "' is none of "
                            + String.join(
                                    ", ", new TreeSet<>(crosswalk.relations().keySet())),
                    "add the word to matches in the description of the table");
        }
        return relation;
    }

    private Mapping mapping(Row row, String subject, MatchRelation relation, String object) {
        Map<Slot, String> slots = new EnumMap<>(Slot.class);
        slots.putAll(crosswalk.slots());
        slots.put(Slot.SUBJECT_ID, subject);
        slots.put(Slot.SUBJECT_LABEL, row.get(crosswalk.subject().label()));
        slots.put(Slot.PREDICATE_ID, relation.iri());
        slots.put(Slot.OBJECT_ID, object);
        slots.put(Slot.OBJECT_LABEL, row.get(crosswalk.object().label()));
        String word = row.get(crosswalk.match());
        if (!word.equals(relation.localName())) {
            slots.put(Slot.COMMENT, "The table says " + word + ".");
        }
        slots.values().removeIf(String::isEmpty);
        return Mapping.of(slots);
    }

    private void state(Triple triple) {
        receiver.triple(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
