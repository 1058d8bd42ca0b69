package org.rungwork.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.Publication.GraphSize;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/**
 * graph:catalogue: the published version, each graph with its size, its files and their digest, and the activity that
 * wrote it (DCAT, VoID, PROV).
 */
final class Catalogue {

    private static final Node CATALOGUE = Identifiers.CATALOGUE;
    private static final String ACTIVITIES = "https://w3id.org/rungwork/id/activity/publication-";

    private static final String TAXONOMIES = "https://w3id.org/rungwork/id/taxonomy/";

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
    void recordPublication(Stream<Node> changedGraphs, String label, Instant started, Instant ended) {
        long version = version() + 1;
        Node activity = NodeFactory.createURI(ACTIVITIES + version);
        add(activity, RDF.type.asNode(), Prov.Activity);
        add(activity, DCTerms.title.asNode(), text(label));
        add(activity, Prov.startedAtTime, time(started));
        add(activity, Prov.endedAtTime, time(ended));
        changedGraphs.filter(graph -> !graph.equals(Graphs.CATALOGUE)).forEach(graph -> recordGraph(graph, activity));
        add(CATALOGUE, RDF.type.asNode(), DCAT.Catalog.asNode());
        replace(CATALOGUE, DCTerms.title.asNode(), text("Rungwork"));
        replace(CATALOGUE, DCTerms.modified.asNode(), time(ended));
        replace(CATALOGUE, Rw.publishedVersion, number(version));
    }

    private void recordGraph(Node graph, Node activity) {
        long triples = Iter.count(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
        if (triples == 0) {
            forget(graph);
            return;
        }
        add(graph, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(graph, RDF.type.asNode(), VOID.Dataset.asNode());
        if (!Graphs.isDelivered(graph)) {
            replace(graph, DCTerms.title.asNode(), text(Graphs.shortName(graph)));
        }
        replace(graph, VOID.triples.asNode(), number(triples));
        replace(graph, Prov.wasGeneratedBy, activity);
        add(CATALOGUE, DCAT.dataset.asNode(), graph);
    }

    /**
     * A delivered graph.
     *
     * @param id name and version, such as esco-1.1.1
     * @param counts whether no newer version of the same taxonomy is there
     * @param bridgedBy digest of the rules by which it was brought into our terms; "" where it was not
     */
    record Delivered(Node graph, String id, Node taxonomy, String version, boolean counts, String bridgedBy) {}

    /** What the publisher says of a delivered graph. */
    void recordTaxonomy(Node graph, Taxonomy taxonomy) {
        add(graph, RDF.type.asNode(), DCAT.Dataset.asNode());
        replace(graph, DCTerms.title.asNode(), text(taxonomy.title()));
        Node series = NodeFactory.createURI(TAXONOMIES + taxonomy.name());
        replace(series, DCTerms.title.asNode(), text(taxonomy.name()));
        replace(graph, DCTerms.isVersionOf.asNode(), series);
        replace(graph, OWL2.versionInfo.asNode(), text(taxonomy.version()));
        replaceWithText(graph, DCTerms.publisher.asNode(), taxonomy.publisher());
        replaceWithText(graph, DCTerms.license.asNode(), taxonomy.licence());
        replaceWithText(graph, DCTerms.rights.asNode(), taxonomy.attribution());
        replaceWithText(graph, DCAT.landingPage.asNode(), taxonomy.homepage());
    }

    private void replaceWithText(Node subject, Node predicate, String value) {
        dataset.deleteAny(Graphs.CATALOGUE, subject, predicate, Node.ANY);
        if (!value.isEmpty()) {
            boolean isAddress = value.startsWith("http://") || value.startsWith("https://");
            add(subject, predicate, isAddress ? NodeFactory.createURI(value) : text(value));
        }
    }

    /** All delivered graphs in the order of their names. */
    List<Delivered> delivered() {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, Node.ANY, DCTerms.isVersionOf.asNode(), Node.ANY))
                .map(quad -> new Delivered(
                        quad.getSubject(),
                        id(quad.getSubject()),
                        quad.getObject(),
                        text(quad.getSubject(), OWL2.versionInfo.asNode()),
                        find(quad.getSubject(), DCTerms.isReplacedBy.asNode()).isEmpty(),
                        text(quad.getSubject(), Rw.bridgeSha256)))
                .sorted(Comparator.comparing(Delivered::id))
                .toList();
    }

    private static String id(Node graph) {
        return Graphs.shortName(graph).replaceFirst("^\\w+/", "");
    }

    /** What {@link #recordTaxonomy} and others wrote of a delivered graph, as people are told of it. */
    Imported imported(Delivered one) {
        Node graph = one.graph();
        Taxonomy taxonomy = new Taxonomy(
                text(one.taxonomy(), DCTerms.title.asNode()),
                one.version(),
                text(graph, DCTerms.title.asNode()),
                text(graph, DCTerms.publisher.asNode()),
                text(graph, DCTerms.license.asNode()),
                text(graph, DCTerms.rights.asNode()),
                text(graph, DCAT.landingPage.asNode()));
        return new Imported(
                one.id(),
                Graphs.shortName(graph),
                taxonomy,
                triples(graph),
                digest(graph).orElse(""),
                find(graph, DCTerms.isReplacedBy.asNode()).map(Catalogue::id));
    }

    private String text(Node subject, Node predicate) {
        return find(subject, predicate)
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .orElse("");
    }

    /** Of the versions of a taxonomy the newest counts; the others are replaced by it. */
    void recordWhatCounts() {
        Map<Node, Delivered> newest = new HashMap<>();
        delivered()
                .forEach(one -> newest.merge(
                        one.taxonomy(),
                        one,
                        BinaryOperator.maxBy(Comparator.comparing(Delivered::version, Versions.ORDER))));
        for (Delivered one : delivered()) {
            dataset.deleteAny(Graphs.CATALOGUE, one.graph(), DCTerms.isReplacedBy.asNode(), Node.ANY);
            Node last = newest.get(one.taxonomy()).graph();
            if (!last.equals(one.graph())) {
                add(one.graph(), DCTerms.isReplacedBy.asNode(), last);
                dataset.deleteAny(Graphs.CATALOGUE, one.graph(), Rw.bridgeSha256, Node.ANY);
            }
        }
    }

    void recordBridge(Node graph, String digest) {
        replace(graph, Rw.bridgeSha256, text(digest));
    }

    /** The digest of the matches that moves were carried over; "" where none were. */
    String matchesDigest() {
        return find(CATALOGUE, Rw.bridgeSha256).map(Node::getLiteralLexicalForm).orElse("");
    }

    void recordMatches(String digest) {
        replace(CATALOGUE, Rw.bridgeSha256, text(digest));
    }

    /** The graphs that rules made of imported ones. */
    List<Node> bridges() {
        return graphs().stream()
                .map(graph -> Graphs.parse(graph.name()))
                .filter(Graphs::isBridge)
                .toList();
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

    long triplesOfBridges() {
        return bridges().stream().mapToLong(this::triples).sum();
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

    private Optional<Node> find(Node subject, Node predicate) {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, subject, predicate, Node.ANY))
                .map(Quad::getObject)
                .findFirst();
    }

    private void add(Node subject, Node predicate, Node object) {
        dataset.add(Graphs.CATALOGUE, subject, predicate, object);
    }

    private void replace(Node subject, Node predicate, Node object) {
        dataset.deleteAny(Graphs.CATALOGUE, subject, predicate, Node.ANY);
        add(subject, predicate, object);
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }
}
