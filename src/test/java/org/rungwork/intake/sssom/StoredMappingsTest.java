package org.rungwork.intake.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.intake.SourceFile;
import org.rungwork.model.MatchRelation;
import org.rungwork.vocabulary.Sssom;

/** What the store has of a set is enough to make the set of it again. */
class StoredMappingsTest {

    private static final String OURS = "https://w3id.org/rungwork/id/mapping/set/";
    private static final String LICENCE = "http://l.example/1";

    static Stream<Path> ownSets() {
        return ProjectFiles.list("ontology/mappings", ".sssom.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("ownSets")
    void setComesBackFromItsRecords(Path own) {
        MappingSet set = new SssomReader()
                .read(new SourceFile(own.toString(), () -> Files.newInputStream(own)))
                .set()
                .orElseThrow();
        List<Triple> stored = new ArrayList<>();
        StoredMappings.triples(set, "set", true, stored::add);

        SssomReading reading = StoredMappings.read("set", stored, set.values(), set.prefixes());

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.set()).contains(set);
    }

    @Test
    void licenceThatSomeMappingsLackIsNotThatOfTheSet() {
        SssomReading reading = read(SlotValues.NONE, OURS + "1", Map.of(Slot.LICENSE, LICENCE), OURS + "2", Map.of());

        assertThat(reading.set().orElseThrow().values().all(Slot.LICENSE)).isEmpty();
        assertThat(all(reading, Slot.LICENSE)).containsExactlyInAnyOrder(List.of(LICENCE), List.of());
    }

    @Test
    void licenceOfMappingsStaysWhereTheSetHasAnother() {
        SlotValues about = SlotValues.NONE.with(Slot.LICENSE, List.of("http://l.example/other"));

        SssomReading reading =
                read(about, OURS + "1", Map.of(Slot.LICENSE, LICENCE), OURS + "2", Map.of(Slot.LICENSE, LICENCE));

        assertThat(all(reading, Slot.LICENSE)).containsExactly(List.of(LICENCE), List.of(LICENCE));
    }

    @Test
    void namesOfRecordsStayWhereSomeAreOfOthers() {
        SssomReading reading = read(SlotValues.NONE, OURS + "1", Map.of(), "http://r.example/2", Map.of());

        assertThat(all(reading, Slot.RECORD_ID))
                .containsExactlyInAnyOrder(List.of(OURS + "1"), List.of("http://r.example/2"));
    }

    @Test
    void namesThatAllAreOfTheStoreAreLeftAway() {
        SssomReading reading = read(SlotValues.NONE, OURS + "1", Map.of(), OURS + "2", Map.of());

        assertThat(all(reading, Slot.RECORD_ID)).containsExactly(List.of(), List.of());
    }

    private static SssomReading read(
            SlotValues about, String id, Map<Slot, String> values, String otherId, Map<Slot, String> otherValues) {
        List<Triple> stored = new ArrayList<>();
        StoredMappings.record(mapping(id, values), "set", 1, List.of(), stored::add);
        StoredMappings.record(mapping(otherId, otherValues), "set", 2, List.of(), stored::add);
        return StoredMappings.read("set", stored, about, Prefixes.NONE);
    }

    private static Mapping mapping(String id, Map<Slot, String> values) {
        Map<Slot, String> all = new EnumMap<>(Map.of(
                Slot.RECORD_ID,
                id,
                Slot.SUBJECT_ID,
                "http://a.example/1",
                Slot.PREDICATE_ID,
                MatchRelation.EXACT_MATCH.iri(),
                Slot.OBJECT_ID,
                "http://b.example/1",
                Slot.MAPPING_JUSTIFICATION,
                Sssom.MappingReview.getURI()));
        all.putAll(values);
        return Mapping.of(all);
    }

    private static List<List<String>> all(SssomReading reading, Slot slot) {
        return reading.set().orElseThrow().mappings().stream()
                .map(mapping -> mapping.values().all(slot))
                .toList();
    }
}
