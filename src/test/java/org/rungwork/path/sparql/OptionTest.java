package org.rungwork.path.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.rungwork.RdfFiles;

class OptionTest {

    @Test
    void optionsAreThePropertiesOfTheOntology() {
        Model ontology = RdfFiles.model("ontology/path.ttl");

        List<String> properties = ontology.listSubjectsWithProperty(RDF.type, OWL2.AnnotationProperty).toList().stream()
                .filter(property -> property.getURI().startsWith(Option.NAMESPACE))
                .map(property -> "path:" + property.getLocalName())
                .toList();

        assertThat(Arrays.stream(Option.values()).map(Option::toString))
                .containsExactlyInAnyOrderElementsOf(properties);
    }
}
