package org.rungwork.intake.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;
import org.rungwork.SharedData;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.SourceFile;

/** Sets go through every form and come back as they were. */
class RoundTripTest {

    private static final List<SssomFormat> FORMS = List.of(
            SssomFormat.JSON,
            SssomFormat.TURTLE,
            SssomFormat.TSV,
            SssomFormat.RDF_XML,
            SssomFormat.N_TRIPLES,
            SssomFormat.JSON_LD);

    private final SssomReader reader = new SssomReader();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.suite("sssom-examples"))) {
            return files.filter(file -> file.toString().endsWith(".sssom.tsv")).sorted().toList().stream();
        }
    }

    static Stream<Path> ownSets() {
        return ProjectFiles.list("ontology/mappings", ".sssom.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheStandardComeBackEqualFromEveryForm(Path example) {
        MappingSet set = sorted(read(example));

        for (SssomFormat form : FORMS) {
            SssomReading again = reader.read(file(form, write(set, form)), form);

            assertThat(again.issues()).as("%s", form).isEmpty();
            assertThat(again.set())
                    .as("%s", form)
                    .map(RoundTripTest::comparable)
                    .contains(comparable(set));
        }
    }

    @Test
    void setWithoutMappingsComesBackEqual() {
        MappingSet set = new MappingSet(
                new SlotValues(Map.of(Slot.MAPPING_SET_ID, List.of("http://example.org/set")), Map.of()),
                List.of(),
                Prefixes.NONE,
                List.of());

        for (SssomFormat form : FORMS) {
            SssomReading again = reader.read(file(form, write(set, form)), form);

            assertThat(again.issues()).as("%s", form).isEmpty();
            assertThat(again.set())
                    .as("%s", form)
                    .map(RoundTripTest::comparable)
                    .contains(set);
        }
    }

    @ParameterizedTest
    @MethodSource("ownSets")
    void ownSetsAreCanonical(Path own) {
        assertThat(new String(write(read(own), SssomFormat.TSV), StandardCharsets.UTF_8))
                .isEqualTo(ProjectFiles.read(own));
    }

    private MappingSet read(Path path) {
        Path metadata = path.resolveSibling(path.getFileName().toString().replace(".tsv", ".yml"));
        SssomReading reading = reader.read(
                file(path), Files.exists(metadata) ? Optional.of(file(metadata)) : Optional.empty(), () -> {});
        assertThat(reading.issues()).extracting(ImportIssue::code).allMatch(Code.UNKNOWN_SLOT::equals);
        return reading.set().orElseThrow();
    }

    private static SourceFile file(Path path) {
        return new SourceFile(path.toString(), () -> Files.newInputStream(path));
    }

    private static SourceFile file(SssomFormat form, byte[] content) {
        return new SourceFile("set." + form.ending(), () -> new ByteArrayInputStream(content));
    }

    private static byte[] write(MappingSet set, SssomFormat form) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new SssomWriter().write(set, form, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In the order of the canonical table. */
    private MappingSet sorted(MappingSet set) {
        return reader.read(file(SssomFormat.TSV, write(set, SssomFormat.TSV)), SssomFormat.TSV)
                .set()
                .orElseThrow();
    }

    /** N-Triples has no prefixes, and RDF no order. */
    private static MappingSet comparable(MappingSet set) {
        return new MappingSet(set.values(), set.extensions(), Prefixes.NONE, set.mappings());
    }
}
