package org.rungwork.description;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;
import org.rungwork.query.Prefixes;
import org.rungwork.query.PublishedVersion;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;

/**
 * What is published, described in the W3C's VoID vocabulary: the union of all graphs with what it has of each class and
 * each property, and every imported taxonomy as a part of it. Counted when somebody asks, once for each published
 * version.
 */
public final class DatasetDescription {

    /** Path of the description on this server. */
    public static final String PATH = "/.well-known/void";

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    /** What graph:catalogue says of a delivered graph and its publisher. */
    private static final List<Property> OF_A_PART = List.of(
            DCTerms.title,
            OWL2.versionInfo,
            DCTerms.publisher,
            DCTerms.license,
            DCTerms.rights,
            DCAT.landingPage,
            VOID.triples);

    private final Store store;
    private final Prefixes prefixes;
    private @Nullable Census latest;

    public DatasetDescription(Store store, Prefixes prefixes) {
        this.store = store;
        this.prefixes = prefixes;
    }

    /** @param server address of this server, such as {@code http://localhost:8080} */
    public Document document(String server) {
        return store.read(dataset -> {
            Census census = census(PublishedVersion.of(dataset));
            Triples triples = new Triples();
            describe(triples, census, server);
            partition(triples, census);
            parts(dataset).forEach(quad -> copyPart(triples, dataset, quad.getSubject()));
            return Document.of(census.version(), triples.graph(), prefixes);
        });
    }

    /** Who asks meanwhile waits, and does not count again. */
    private synchronized Census census(PublishedVersion current) {
        Census census = latest;
        if (census == null || !census.version().equals(current)) {
            census = Census.of(store);
            latest = census;
        }
        return census;
    }

    private static void describe(Triples triples, Census census, String server) {
        Node description = NodeFactory.createURI(server + PATH);
        Node dataset = Identifiers.CATALOGUE;
        triples.a(description, VOID.DatasetDescription)
                .add(description, FOAF.primaryTopic, dataset)
                .a(dataset, VOID.Dataset)
                .english(dataset, DCTerms.title, "Rungwork")
                .english(
                        dataset,
                        DCTerms.description,
                        "Roles, skills, regulations, employers and progression edges, every statement carrying its evidence.")
                .add(dataset, DCTerms.license, LICENCE)
                .english(
                        dataset,
                        DCTerms.rights,
                        "The licence is that of what comes with Rungwork; each imported taxonomy has that of its publisher.")
                .text(dataset, OWL2.versionInfo, Long.toString(census.version().number()))
                .add(dataset, FOAF.homepage, server + "/")
                .add(dataset, VOID.sparqlEndpoint, server + "/sparql")
                .text(dataset, VOID.uriSpace, Identifiers.NAMESPACE)
                .count(dataset, VOID.triples, census.triples())
                .count(dataset, VOID.distinctSubjects, census.subjects())
                .count(dataset, VOID.classes, census.entities().size())
                .count(dataset, VOID.properties, census.uses().size());
        String published = census.version().published();
        if (!published.isEmpty()) {
            triples.add(dataset, DCTerms.modified, NodeFactory.createLiteralDT(published, XSDDatatype.XSDdateTime));
        }
        for (String format : List.of("Turtle", "JSON-LD", "N-Triples", "RDF_XML")) {
            triples.add(dataset, VOID.feature, FORMATS + format);
        }
    }

    private static void partition(Triples triples, Census census) {
        Node dataset = Identifiers.CATALOGUE;
        Stream.concat(census.entities().keySet().stream(), census.uses().keySet().stream())
                .map(Identifiers::namespace)
                // a URN has none
                .filter(namespace -> !namespace.isEmpty())
                .distinct()
                .forEach(namespace -> triples.add(dataset, VOID.vocabulary, namespace));
        census.entities().forEach((type, entities) -> {
            Node part = part(triples, dataset, VOID.classPartition);
            triples.add(part, VOID._class, type).count(part, VOID.entities, entities);
        });
        census.uses().forEach((property, uses) -> {
            Node part = part(triples, dataset, VOID.propertyPartition);
            triples.add(part, VOID.property, property).count(part, VOID.triples, uses);
        });
    }

    private static Node part(Triples triples, Node dataset, Property partition) {
        Node part = NodeFactory.createBlankNode();
        triples.add(dataset, partition, part);
        return part;
    }

    private static Stream<Quad> parts(DatasetGraph dataset) {
        return dataset.stream(Graphs.CATALOGUE, Node.ANY, DCTerms.isVersionOf.asNode(), Node.ANY)
                .filter(quad -> Graphs.isDelivered(quad.getSubject()));
    }

    private static void copyPart(Triples triples, DatasetGraph dataset, Node graph) {
        triples.add(Identifiers.CATALOGUE, VOID.subset, graph).a(graph, VOID.Dataset);
        for (Property property : OF_A_PART) {
            dataset.stream(Graphs.CATALOGUE, graph, property.asNode(), Node.ANY)
                    .forEach(quad -> triples.add(graph, property, quad.getObject()));
        }
    }
}
