package org.rungwork.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/** Reads from graph:catalogue what can be linked to, and where it stands. */
final class TargetReader {

    private static final String TAXONOMY = "taxonomy/";
    private static final int CONCEPTS_THAT_TELL = 100;

    private final DatasetGraph dataset;

    TargetReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * A target, and where its concepts are found.
     *
     * @param graph that holds the concepts; empty for our own, which stand in several
     * @param type class of the concepts
     * @param state changes whenever the concepts may have
     */
    record Place(Target target, Optional<Node> graph, Node type, String state) {}

    /** Our own first, then the imported taxonomies by name. */
    List<Place> places() {
        return Stream.concat(own(), taxonomies()).toList();
    }

    /** The languages of the labels of the first concepts: all of a taxonomy have theirs in the same ones. */
    List<String> languages(Place place) {
        Node graph = place.graph().orElse(Node.ANY);
        return Iter.asStream(dataset.find(graph, Node.ANY, RDF.type.asNode(), place.type()))
                .map(Quad::getSubject)
                .limit(CONCEPTS_THAT_TELL)
                .flatMap(concept -> Iter.asStream(dataset.find(graph, concept, SKOS.prefLabel.asNode(), Node.ANY)))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLanguage)
                .distinct()
                .sorted()
                .toList();
    }

    /** Our own classes that concepts of it have, or serve as: IRIs of the classes of roles and of skills. */
    List<String> kinds(Place place) {
        return place.graph().map(this::served).orElse(List.of(place.type().getURI()));
    }

    private List<String> served(Node graph) {
        return Iter.asStream(dataset.find(Node.ANY, Node.ANY, Rw.servesAs, Node.ANY))
                .filter(serving -> dataset.contains(graph, Node.ANY, RDF.type.asNode(), serving.getSubject()))
                .map(serving -> serving.getObject().getURI())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Place> own() {
        String version = text(Identifiers.CATALOGUE, Rw.publishedVersion);
        return Stream.of(
                new Place(new Target("roles", "Roles of Rungwork", version), Optional.empty(), Rw.Role, version),
                new Place(new Target("skills", "Skills of Rungwork", version), Optional.empty(), Rw.Skill, version));
    }

    private Stream<Place> taxonomies() {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, Node.ANY, DCTerms.isVersionOf.asNode(), Node.ANY))
                .map(Quad::getSubject)
                .filter(graph -> Graphs.shortName(graph).startsWith(TAXONOMY))
                .map(graph -> new Place(
                        new Target(
                                Graphs.shortName(graph).substring(TAXONOMY.length()),
                                text(graph, DCTerms.title.asNode()),
                                text(graph, OWL2.versionInfo.asNode())),
                        Optional.of(graph),
                        SKOS.Concept.asNode(),
                        text(graph, Rw.contentSha256) + text(graph, DCTerms.modified.asNode())))
                .sorted(Comparator.comparing(place -> place.target().name()));
    }

    private String text(Node subject, Node predicate) {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, subject, predicate, Node.ANY))
                .map(Quad::getObject)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .findFirst()
                .orElse("");
    }
}
