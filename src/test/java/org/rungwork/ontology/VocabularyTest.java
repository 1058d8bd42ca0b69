package org.rungwork.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.RdfFiles;
import org.rungwork.vocabulary.Rw;
import org.rungwork.vocabulary.Svc;
import org.rungwork.vocabulary.Tax;

class VocabularyTest {

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                Arguments.of(Rw.class, Rw.NAMESPACE, "ontology/rungwork.ttl"),
                Arguments.of(Svc.class, Svc.NAMESPACE, "ontology/service.ttl"),
                Arguments.of(Tax.class, Tax.NAMESPACE, "ontology/taxonomy.ttl"));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void constantsAreTheTermsOfTheOntology(Class<?> constants, String namespace, String file) {
        Set<String> terms = terms(namespace, file);

        assertThat(constants(constants).map(field -> value(field).getURI())).containsExactlyInAnyOrderElementsOf(terms);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void constantsAreCalledLikeTheirTerms(Class<?> constants, String namespace, String file) {
        assertThat(constants(constants))
                .allSatisfy(field -> assertThat(value(field).getURI()).isEqualTo(namespace + field.getName()));
    }

    /** All that a file describes in a namespace. */
    private static Set<String> terms(String namespace, String file) {
        return RdfFiles.model(file).listSubjects().toList().stream()
                .filter(subject -> subject.isURIResource() && subject.getURI().startsWith(namespace))
                .map(subject -> subject.getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Field> constants(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getFields()).filter(field -> field.getType() == Node.class);
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }
}
