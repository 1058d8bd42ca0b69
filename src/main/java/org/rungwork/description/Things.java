package org.rungwork.description;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.query.Answer;
import org.rungwork.query.Prefixes;
import org.rungwork.query.PublishedVersion;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/**
 * What the published data say of a thing: its own triples with what hangs on them without a name, the statements that
 * name it or that it names, and labels of what all these name. Where more than {@value #STATEMENTS} statements do, as
 * with a status or a very common skill, the document has none of them and says how to query for them.
 */
public final class Things {

    private static final String QUESTION = "thing-described";

    /** The occupation of O*NET 29.2 that most statements name has 489. */
    private static final int STATEMENTS = 600;

    private static final Query STATEMENTS_NAMING = QueryFactory.create("""
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            SELECT ?statement ?property WHERE { ?statement ?property ?thing ; rw:status ?status }
            """);

    private static final Set<Node> LABELLING = Set.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());

    private final Store store;
    private final QueryCatalogue catalogue;
    private final Prefixes prefixes;
    private final String language;

    /** @param language in which what a thing names is labelled */
    public Things(Store store, QueryCatalogue catalogue, Prefixes prefixes, String language) {
        this.store = store;
        this.catalogue = catalogue;
        this.prefixes = prefixes;
        this.language = language;
    }

    /** Whether anything is said of the thing that an IRI names. */
    public boolean isDescribed(String iri) {
        return thing(iri)
                .filter(thing -> store.read(dataset -> isDescribed(dataset, thing)))
                .isPresent();
    }

    /** What is no IRI, or a relative one, names nothing. */
    private static Optional<Node> thing(String iri) {
        return iri.contains(":") ? Identifiers.find(iri, iri) : Optional.empty();
    }

    private static boolean isDescribed(DatasetGraph dataset, Node thing) {
        return dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY);
    }

    /** Whether there is a graph of that name. */
    public boolean isGraph(String iri) {
        return store.read(dataset -> dataset.containsGraph(NodeFactory.createURI(iri)));
    }

    /**
     * Describes a thing.
     *
     * @param iri any IRI, ours or that of a taxonomy
     * @param server address of this server, for links to further answers, such as {@code http://localhost:8080}
     * @return empty if nothing is said of it
     */
    public Optional<Document> find(String iri, String server) {
        return thing(iri)
                .flatMap(thing -> store.read(dataset -> isDescribed(dataset, thing)
                        ? Optional.of(describe(thing, dataset, server))
                        : Optional.empty()));
    }

    private Document describe(Node thing, DatasetGraph dataset, String server) {
        Answer.Statements answer =
                catalogue.statements(QUESTION, Map.of("thing", List.of(thing.getURI()), "language", List.of(language)));
        Graph found = answer.graph();
        Graph described = GraphFactory.createDefaultGraph();
        if (statements(found, thing) > STATEMENTS) {
            copyOwn(found, thing, described);
            pointToStatements(thing, server, described);
        } else {
            found.find().forEachRemaining(described::add);
        }
        closeOver(described, dataset);
        return Document.of(PublishedVersion.of(dataset), described, prefixes);
    }

    /** How many statements beside the thing itself. */
    private static long statements(Graph found, Node thing) {
        return found.stream(Node.ANY, Rw.status, Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .filter(statement -> !statement.equals(thing))
                .count();
    }

    private static void copyOwn(Graph found, Node thing, Graph own) {
        found.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            own.add(triple);
            LABELLING.forEach(labelling ->
                    found.find(triple.getObject(), labelling, Node.ANY).forEachRemaining(own::add));
        });
    }

    private static void pointToStatements(Node thing, String server, Graph described) {
        String query = QueryTransformOps.replaceVars(STATEMENTS_NAMING, Map.of(Var.alloc("thing"), thing))
                .toString();
        Node document = NodeFactory.createURI(server + "/api/describe?iri=" + encode(thing.getURI()));
        described.add(document, RDF.type.asNode(), FOAF.Document.asNode());
        described.add(document, FOAF.primaryTopic.asNode(), thing);
        described.add(
                document,
                RDFS.comment.asNode(),
                NodeFactory.createLiteralLang(
                        "There are more than " + STATEMENTS
                                + " statements about this thing; the query that is linked finds those that name it.",
                        "en"));
        described.add(
                document, RDFS.seeAlso.asNode(), NodeFactory.createURI(server + "/sparql?query=" + encode(query)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Adds what is said of nodes without a name, and of those they lead to: nobody could ask for them. */
    private static void closeOver(Graph described, DatasetGraph dataset) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> unnamed = new ArrayDeque<>();
        described.stream().map(Triple::getObject).filter(Node::isBlank).forEach(unnamed::add);
        while (!unnamed.isEmpty()) {
            Node node = unnamed.remove();
            if (seen.add(node)) {
                dataset.find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    described.add(quad.asTriple());
                    if (quad.getObject().isBlank()) {
                        unnamed.add(quad.getObject());
                    }
                });
            }
        }
    }
}
