package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that our answers are judged by tell right from wrong, as their authors say. */
class ReconciliationSuiteTest {

    /** Examples of parts of a document: which part of which schema they are. */
    private static final Map<String, String> PARTS = Map.of(
            "data-extension-metadata", "manifest#/properties/extend",
            "preview-metadata", "manifest#/properties/preview",
            "suggest-metadata", "manifest#/properties/suggest/definitions/service_definition");

    /** A flyout is any HTML; a security scheme may be one of OpenAPI 3, which the suite has no schema of. */
    private static final Set<String> WITHOUT_SCHEMA = Set.of("flyout-response", "security-scheme");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("valid")
    void validExamplesHaveNoOffences(String version, Path example) {
        assertThat(offences(version, example)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("invalid")
    void invalidExamplesHaveOffences(String version, Path example) {
        assertThat(offences(version, example)).isNotEmpty();
    }

    private static Iterable<String> offences(String version, Path example) {
        String kind = kind(example);
        String document = ProjectFiles.read(example);
        if (kind.equals("reconciliation-candidate")) {
            kind = "reconciliation-result-batch";
            document = version.equals("0.2")
                    ? "{\"q0\":{\"result\":[" + document + "]}}"
                    : "{\"results\":[{\"candidates\":[" + document + "]}]}";
        }
        return ReconciliationSchemas.of(version).offences(PARTS.getOrDefault(kind, kind), document);
    }

    private static String kind(Path example) {
        return example.getParent().getParent().getFileName().toString();
    }

    static Stream<Arguments> valid() {
        return examples("valid");
    }

    static Stream<Arguments> invalid() {
        return examples("invalid");
    }

    private static Stream<Arguments> examples(String folder) {
        return Stream.of("0.2", "1.0-draft")
                .flatMap(version -> ReconciliationSchemas.of(version).examples(folder).stream()
                        .filter(example -> !WITHOUT_SCHEMA.contains(kind(example)))
                        .map(example -> Arguments.of(version, example)));
    }
}
