package org.rungwork.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.rungwork.vocabulary.Rw;

class VocabularyTest {

    @Test
    void constantsAreTheTermsOfTheOntology() {
        Model ontology = RDFDataMgr.loadModel("ontology/rungwork.ttl");

        Set<String> terms = ontology.listSubjects().toList().stream()
                .filter(subject -> subject.isURIResource() && subject.getURI().startsWith(Rw.NAMESPACE))
                .map(subject -> subject.getURI())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(constants()).containsExactlyInAnyOrderElementsOf(terms);
    }

    @Test
    void constantsAreCalledLikeTheirTerms() {
        assertThat(Arrays.stream(Rw.class.getFields()).filter(field -> field.getType() == Node.class))
                .allSatisfy(field -> assertThat(value(field).getURI()).isEqualTo(Rw.NAMESPACE + field.getName()));
    }

    private static Set<String> constants() {
        return Arrays.stream(Rw.class.getFields())
                .filter(field -> field.getType() == Node.class)
                .map(field -> value(field).getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }
}
