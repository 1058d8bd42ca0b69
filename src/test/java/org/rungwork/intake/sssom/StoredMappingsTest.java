package org.rungwork.intake.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.intake.SourceFile;

/** What the store has of a set is enough to make the set of it again. */
class StoredMappingsTest {

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
}
