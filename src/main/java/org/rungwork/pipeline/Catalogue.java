package org.rungwork.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.rungwork.access.Actor;
import org.rungwork.pipeline.Activity.GraphChange;
import org.rungwork.pipeline.Publication.GraphSize;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/**
 * graph:catalogue: the published version, each graph with its size, its files and their digest, and when it changed last
 * (DCAT, VoID). Who changed it and how is told by {@link PublicationTrail}.
 */
final class Catalogue {

    private static final Node CATALOGUE = Identifiers.CATALOGUE;

    private final DatasetGraph dataset;

    Catalogue(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The number of the published version; 0 while nothing is published. */
    long version() {
        return find(CATALOGUE, Rw.publishedVersion)
                .map(node -> Long.parseLong(node.getLiteralLexicalForm()))
                .orElse(0L);
    }

    /** The digest of the files a graph was loaded from. */
    Optional<String> digest(Node graph) {
        return find(graph, Rw.contentSha256).map(Node::getLiteralLexicalForm);
    }

    /** The digest of the shapes, checks and rules by which the published version was judged and derived. */
    Optional<String> rulesDigest() {
        return digest(CATALOGUE);
    }

    /** The files or the rule a graph comes from. */
    Optional<String> origin(Node graph) {
        return find(graph, DCTerms.source.asNode()).map(Node::getLiteralLexicalForm);
    }

    void recordOrigin(Node graph, String files, String digest) {
        replace(graph, DCTerms.source.asNode(), text(files));
        replace(graph, Rw.contentSha256, text(digest));
    }

    void recordRules(String digest) {
        replace(CATALOGUE, Rw.contentSha256, text(digest));
    }

    /** Makes the next version: sizes of the changed graphs, and the activity. */
    void recordPublication(Activity done, List<GraphChange> changes) {
        long version = version() + 1;
        List<GraphChange> told = changes.stream()
                .filter(change -> !change.graph().equals(Graphs.CATALOGUE))
                .toList();
        PublicationTrail trail = new PublicationTrail(dataset);
        trail.record(version, done, recordActor(done.actor()), told);
        told.forEach(change -> recordGraph(change.graph(), done.ended()));
        recordSize(Graphs.PUBLICATION_TRAIL, triples(Graphs.PUBLICATION_TRAIL) + trail.written(), done.ended());
        add(CATALOGUE, RDF.type.asNode(), DCAT.Catalog.asNode());
        replace(CATALOGUE, DCTerms.title.asNode(), text("Rungwork"));
        replace(CATALOGUE, DCTerms.modified.asNode(), time(done.ended()));
        replace(CATALOGUE, Rw.publishedVersion, number(version));
    }

    /** Describes an actor where nobody has done that yet, and tells its node. */
    Node recordActor(Actor actor) {
        Node agent = Identifiers.agent(actor.name());
        if (!dataset.contains(Node.ANY, agent, RDF.type.asNode(), Prov.Agent)) {
            add(agent, RDF.type.asNode(), Prov.Agent);
            add(agent, SKOS.prefLabel.asNode(), text(actor.name()));
        }
        return agent;
    }

    private void recordGraph(Node graph, Instant changed) {
        long triples = Iter.count(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
        if (triples == 0) {
            forget(graph);
        } else {
            recordSize(graph, triples, changed);
        }
    }

    private void recordSize(Node graph, long triples, Instant changed) {
        add(graph, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(graph, RDF.type.asNode(), VOID.Dataset.asNode());
        if (!Graphs.isDelivered(graph)) {
            replace(graph, DCTerms.title.asNode(), text(Graphs.shortName(graph)));
        }
        replace(graph, VOID.triples.asNode(), number(triples));
        replace(graph, DCTerms.modified.asNode(), time(changed));
        add(CATALOGUE, DCAT.dataset.asNode(), graph);
    }

    void forget(Node graph) {
        dataset.deleteAny(Graphs.CATALOGUE, graph, Node.ANY, Node.ANY);
        dataset.deleteAny(Graphs.CATALOGUE, CATALOGUE, DCAT.dataset.asNode(), graph);
    }

    long triples(Node graph) {
        return find(graph, VOID.triples.asNode())
                .map(node -> Long.parseLong(node.getLiteralLexicalForm()))
                .orElse(0L);
    }

    /** The graphs of the published version in the order of their names. */
    List<GraphSize> graphs() {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, CATALOGUE, DCAT.dataset.asNode(), Node.ANY))
                .map(Quad::getObject)
                .map(graph -> new GraphSize(
                        Graphs.shortName(graph), triples(graph), origin(graph).orElse("")))
                .sorted(Comparator.comparing(GraphSize::name))
                .toList();
    }

    /** The object as text; "" where there is none. */
    String text(Node subject, Node predicate) {
        return find(subject, predicate)
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .orElse("");
    }

    void remove(Node subject, Node predicate) {
        dataset.deleteAny(Graphs.CATALOGUE, subject, predicate, Node.ANY);
    }

    Optional<Node> find(Node subject, Node predicate) {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, subject, predicate, Node.ANY))
                .map(Quad::getObject)
                .findFirst();
    }

    void add(Node subject, Node predicate, Node object) {
        dataset.add(Graphs.CATALOGUE, subject, predicate, object);
    }

    void replace(Node subject, Node predicate, Node object) {
        remove(subject, predicate);
        add(subject, predicate, object);
    }

    static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }
}
