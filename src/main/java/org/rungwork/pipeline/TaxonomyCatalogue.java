package org.rungwork.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.model.Taxonomy;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/** What graph:catalogue tells of delivered graphs: whose they are, which versions count, and what rules made of them. */
final class TaxonomyCatalogue {

    private static final String TAXONOMIES = "https://w3id.org/rungwork/id/taxonomy/";

    private final DatasetGraph dataset;
    private final Catalogue catalogue;

    TaxonomyCatalogue(DatasetGraph dataset) {
        this.dataset = dataset;
        this.catalogue = new Catalogue(dataset);
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
        catalogue.add(graph, RDF.type.asNode(), DCAT.Dataset.asNode());
        catalogue.replace(graph, DCTerms.title.asNode(), Catalogue.text(taxonomy.title()));
        Node series = NodeFactory.createURI(TAXONOMIES + taxonomy.name());
        catalogue.replace(series, DCTerms.title.asNode(), Catalogue.text(taxonomy.name()));
        catalogue.replace(graph, DCTerms.isVersionOf.asNode(), series);
        catalogue.replace(graph, OWL2.versionInfo.asNode(), Catalogue.text(taxonomy.version()));
        replaceWithText(graph, DCTerms.publisher.asNode(), taxonomy.publisher());
        replaceWithText(graph, DCTerms.license.asNode(), taxonomy.licence());
        replaceWithText(graph, DCTerms.rights.asNode(), taxonomy.attribution());
        replaceWithText(graph, DCAT.landingPage.asNode(), taxonomy.homepage());
    }

    private void replaceWithText(Node subject, Node predicate, String value) {
        catalogue.remove(subject, predicate);
        if (!value.isEmpty()) {
            boolean isAddress = value.startsWith("http://") || value.startsWith("https://");
            catalogue.add(subject, predicate, isAddress ? NodeFactory.createURI(value) : Catalogue.text(value));
        }
    }

    /** All delivered graphs in the order of their names. */
    List<Delivered> delivered() {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, Node.ANY, DCTerms.isVersionOf.asNode(), Node.ANY))
                .filter(quad -> Graphs.isDelivered(quad.getSubject()))
                .map(quad -> new Delivered(
                        quad.getSubject(),
                        id(quad.getSubject()),
                        quad.getObject(),
                        catalogue.text(quad.getSubject(), OWL2.versionInfo.asNode()),
                        catalogue
                                .find(quad.getSubject(), DCTerms.isReplacedBy.asNode())
                                .isEmpty(),
                        catalogue.text(quad.getSubject(), Rw.bridgeSha256)))
                .sorted(Comparator.comparing(Delivered::id))
                .toList();
    }

    /** Those that no newer version stands in the place of. */
    List<Delivered> counting() {
        return delivered().stream().filter(Delivered::counts).toList();
    }

    private static String id(Node graph) {
        return Graphs.shortName(graph).replaceFirst("^\\w+/", "");
    }

    /** What {@link #recordTaxonomy} and others wrote of a delivered graph, as people are told of it. */
    Imported imported(Delivered one) {
        Node graph = one.graph();
        Taxonomy taxonomy = new Taxonomy(
                Identifiers.localName(one.taxonomy().getURI()),
                one.version(),
                catalogue.text(graph, DCTerms.title.asNode()),
                catalogue.text(graph, DCTerms.publisher.asNode()),
                catalogue.text(graph, DCTerms.license.asNode()),
                catalogue.text(graph, DCTerms.rights.asNode()),
                catalogue.text(graph, DCAT.landingPage.asNode()));
        return new Imported(
                one.id(),
                Graphs.shortName(graph),
                taxonomy,
                catalogue.triples(graph),
                catalogue.digest(graph).orElse(""),
                catalogue.find(graph, DCTerms.isReplacedBy.asNode()).map(TaxonomyCatalogue::id));
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
            catalogue.remove(one.graph(), DCTerms.isReplacedBy.asNode());
            Node last = newest.get(one.taxonomy()).graph();
            if (!last.equals(one.graph())) {
                catalogue.add(one.graph(), DCTerms.isReplacedBy.asNode(), last);
                catalogue.remove(one.graph(), Rw.bridgeSha256);
            }
        }
    }

    void recordBridge(Node graph, String digest) {
        catalogue.replace(graph, Rw.bridgeSha256, Catalogue.text(digest));
    }

    /** The digest of the matches that moves were carried over; "" where none were. */
    String matchesDigest() {
        return catalogue.text(Identifiers.CATALOGUE, Rw.bridgeSha256);
    }

    void recordMatches(String digest) {
        catalogue.replace(Identifiers.CATALOGUE, Rw.bridgeSha256, Catalogue.text(digest));
    }

    /** The graphs that rules made of imported ones. */
    List<Node> bridges() {
        return catalogue.graphs().stream()
                .map(graph -> Graphs.parse(graph.name()))
                .filter(Graphs::isBridge)
                .toList();
    }

    long triplesOfBridges() {
        return bridges().stream().mapToLong(catalogue::triples).sum();
    }
}
