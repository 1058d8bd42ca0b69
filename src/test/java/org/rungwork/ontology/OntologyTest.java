package org.rungwork.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.ProjectFiles;
import org.rungwork.RdfFiles;
import org.rungwork.vocabulary.Rw;

class OntologyTest {

    /** Kinds of entity in OWL 2 DL, and the axioms among named entities that OWL 2 RL has as well. */
    private static final Set<Resource> ENTITIES = Set.of(
            OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty, OWL2.SymmetricProperty);

    private static final Set<Resource> DISJOINT_KINDS =
            Set.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty);

    private static final Set<String> AXIOMS = Set.of(
            RDFS.subClassOf.getURI(),
            RDFS.subPropertyOf.getURI(),
            RDFS.domain.getURI(),
            RDFS.range.getURI(),
            OWL2.inverseOf.getURI(),
            OWL2.propertyChainAxiom.getURI());

    /** What the services of the endpoint are, in the vocabulary of the Service Description. */
    private static final String FEATURE = "http://www.w3.org/ns/sparql-service-description#Feature";

    private final Model ontology = RdfFiles.model("ontology/rungwork.ttl");

    @ParameterizedTest
    @ValueSource(strings = {"rungwork", "service", "path", "taxonomy"})
    void usesOnlyConstructsOfOwlRl(String name) {
        Model ontology = RdfFiles.model("ontology/" + name + ".ttl");

        Set<String> types = ontology.listObjectsOfProperty(RDF.type).toList().stream()
                .map(RDFNode::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> owlAndRdfs = ontology.listStatements().toList().stream()
                .map(statement -> statement.getPredicate().getURI())
                .filter(uri -> uri.startsWith(OWL2.NS) || uri.startsWith(RDFS.uri))
                .collect(Collectors.toCollection(TreeSet::new));
        owlAndRdfs.removeAll(AXIOMS);
        owlAndRdfs.removeAll(Set.of(
                RDFS.label.getURI(),
                RDFS.isDefinedBy.getURI(),
                RDFS.seeAlso.getURI(),
                RDFS.comment.getURI(),
                OWL2.versionIRI.getURI(),
                OWL2.versionInfo.getURI()));

        types.removeAll(ENTITIES.stream().map(Resource::getURI).toList());
        types.remove(FEATURE);
        assertThat(types).containsExactly(OWL2.Ontology.getURI());
        assertThat(owlAndRdfs).isEmpty();
    }

    /** Otherwise a document of its own would declare less than it uses. */
    @ParameterizedTest
    @ValueSource(strings = {"service", "path", "taxonomy"})
    void declaresTheTermsOfOthersThatItUses(String name) {
        Model terms = RdfFiles.model("ontology/" + name + ".ttl");

        assertThat(terms.listStatements().toList())
                .filteredOn(statement ->
                        !statement.getPredicate().getURI().matches("http://www.w3.org/(1999|2000|2002)/.*"))
                .allSatisfy(statement -> assertThat(
                                terms.contains(statement.getPredicate(), RDF.type, OWL2.AnnotationProperty))
                        .as(statement.getPredicate().getURI())
                        .isTrue());
    }

    @Test
    void axiomsNameEntitiesOnly() {
        assertThat(ontology.listStatements().toList())
                .filteredOn(
                        statement -> AXIOMS.contains(statement.getPredicate().getURI())
                                && !statement.getPredicate().equals(OWL2.propertyChainAxiom))
                .allSatisfy(statement -> {
                    assertThat(statement.getSubject().isURIResource()).isTrue();
                    assertThat(statement.getObject().isURIResource()).isTrue();
                });
    }

    @Test
    void noTermIsOfTwoKinds() {
        Map<Resource, List<Resource>> kinds = ontology.listStatements(null, RDF.type, (RDFNode) null).toList().stream()
                .filter(statement -> DISJOINT_KINDS.contains(statement.getResource()))
                .collect(Collectors.groupingBy(
                        statement -> statement.getSubject(),
                        Collectors.mapping(statement -> statement.getResource(), Collectors.toList())));

        assertThat(kinds)
                .allSatisfy((term, of) -> assertThat(of).as(term.getURI()).hasSize(1));
    }

    @Test
    void domainsAndRangesAreOfTheRightKind() {
        assertThat(ontology.listSubjectsWithProperty(RDF.type, OWL2.DatatypeProperty)
                        .toList())
                .filteredOn(property -> property.getURI().startsWith(Rw.NAMESPACE))
                .allSatisfy(property -> assertThat(
                                property.getProperty(RDFS.range).getResource().getURI())
                        .startsWith("http://www.w3.org/2001/XMLSchema#"));
        assertThat(ontology.listSubjectsWithProperty(RDF.type, OWL2.ObjectProperty)
                        .toList())
                .filteredOn(property -> property.hasProperty(RDFS.range))
                .allSatisfy(property -> assertThat(ontology.contains(
                                property.getProperty(RDFS.range).getResource(), RDF.type, OWL2.Class))
                        .as(property.getURI())
                        .isTrue());
    }

    @Test
    void shapesAreShapesBySHACLsOwnShapes() {
        Graph shapes = allShapes().getGraph();
        Graph shaclOfShacl = RDFParser.source(Shapes.class.getResourceAsStream("/std/shacl-shacl.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();

        var report = ShaclValidator.get().validate(Shapes.parse(shaclOfShacl), shapes);

        assertThat(report.getEntries()).isEmpty();
    }

    @Test
    void everyShapeHasAnIriAndEveryConstraintAMessage() {
        Model shapes = allShapes();
        var path = shapes.createProperty("http://www.w3.org/ns/shacl#path");
        var message = shapes.createProperty("http://www.w3.org/ns/shacl#message");

        assertThat(shapes.listSubjectsWithProperty(path).toList()).isNotEmpty().allSatisfy(shape -> {
            assertThat(shape.isURIResource()).as(shape.toString()).isTrue();
            assertThat(shape.hasProperty(message)).as(shape.toString()).isTrue();
        });
    }

    private static Model allShapes() {
        Model shapes = ModelFactory.createDefaultModel();
        ProjectFiles.list("ontology/shapes", ".ttl").forEach(file -> RdfFiles.read(shapes, file.toString()));
        return shapes;
    }
}
