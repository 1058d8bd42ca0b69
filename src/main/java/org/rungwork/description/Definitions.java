package org.rungwork.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.model.Sha256;
import org.rungwork.query.Prefixes;
import org.rungwork.query.PublishedVersion;
import org.rungwork.store.Store;

/** The documents that say what our terms mean and what data must have, as they come with the application. */
public final class Definitions {

    public static final String SHAPES = "https://w3id.org/rungwork/shapes";

    private static final Node TERMS = NodeFactory.createURI("https://w3id.org/rungwork/ns");

    private final Store store;
    private final Prefixes prefixes;
    private final Map<String, List<String>> documents = new TreeMap<>();

    /**
     * Reads the documents.
     *
     * @param ontologies files in Turtle with an owl:Ontology each: its IRI and its version IRI stand for it
     * @param lists the closed lists in Turtle; their entries are terms of the first namespace
     * @param shapes files in Turtle
     */
    public Definitions(Store store, Prefixes prefixes, List<String> ontologies, String lists, List<String> shapes) {
        this.store = store;
        this.prefixes = prefixes;
        for (String ontology : ontologies) {
            Set<Node> names = names(graph(List.of(ontology)));
            List<String> files = names.contains(TERMS) ? List.of(ontology, lists) : List.of(ontology);
            names.forEach(name -> documents.put(name.getURI(), files));
        }
        documents.put(SHAPES, List.copyOf(shapes));
    }

    private static Set<Node> names(Graph ontology) {
        Node iri = ontology.stream(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A file of terms has no owl:Ontology"))
                .getSubject();
        return ontology.stream(iri, OWL2.versionIRI.asNode(), Node.ANY)
                .findFirst()
                .map(version -> Set.of(iri, version.getObject()))
                .orElse(Set.of(iri));
    }

    /** The names of the documents. */
    public Set<String> names() {
        return documents.keySet();
    }

    /** The document of that name. */
    public Optional<Document> find(String iri) {
        return Optional.ofNullable(documents.get(iri)).map(this::document);
    }

    private Document document(List<String> files) {
        PublishedVersion version = store.read(PublishedVersion::of);
        return Document.of(version, Sha256.of(String.join("", files)), graph(files), prefixes);
    }

    static Graph graph(List<String> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.fromString(file, Lang.TURTLE).parse(StreamRDFLib.graph(graph)));
        return graph;
    }
}
