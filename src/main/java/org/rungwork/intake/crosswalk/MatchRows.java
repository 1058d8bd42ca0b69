package org.rungwork.intake.crosswalk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.sssom.MappingRecord;
import org.rungwork.intake.table.Row;

/** States a match for each row: its record, and the statement itself. */
final class MatchRows implements Consumer<Row> {

    private static final Map<String, String> PREFIXES =
            Map.of("semapv:", "https://w3id.org/semapv/vocab/", "skos:", SKOS.getURI());

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
        Optional<String> predicate = predicate(row);
        if (subject.isEmpty() || object.isEmpty() || predicate.isEmpty()) {
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
        MappingRecord mapping = record(row, subject.get(), predicate.get(), object.get());
        mapping.triples(crosswalk.taxonomy().id(), row.line()).forEach(this::state);
        mapping.statement().ifPresent(this::state);
    }

    private Optional<String> predicate(Row row) {
        String word = row.get(crosswalk.match());
        Optional<String> predicate = Optional.ofNullable(crosswalk.predicates().get(word));
        if (predicate.isEmpty()) {
            row.issue(
                    Code.UNKNOWN_MATCH,
                    crosswalk.match(),
                    "'" + word + "' is none of "
                            + String.join(
                                    ", ", new TreeSet<>(crosswalk.predicates().keySet())),
                    "add the word to matches in the description of the table");
        }
        return predicate;
    }

    private MappingRecord record(Row row, String subject, String predicate, String object) {
        Map<String, String> slots = new HashMap<>(crosswalk.slots());
        slots.put("subject_id", subject);
        slots.put("subject_label", row.get(crosswalk.subject().label()));
        slots.put("predicate_id", "skos:" + predicate);
        slots.put("object_id", object);
        slots.put("object_label", row.get(crosswalk.object().label()));
        String word = row.get(crosswalk.match());
        if (!word.equals(predicate)) {
            slots.put("comment", "The table says " + word + ".");
        }
        slots.values().removeIf(String::isEmpty);
        return MappingRecord.of(slot -> Optional.ofNullable(slots.get(slot)), MatchRows::expand);
    }

    private static String expand(String reference) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> reference.startsWith(prefix.getKey()))
                .findFirst()
                .map(prefix ->
                        prefix.getValue() + reference.substring(prefix.getKey().length()))
                .orElse(reference);
    }

    private void state(Triple triple) {
        receiver.triple(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
