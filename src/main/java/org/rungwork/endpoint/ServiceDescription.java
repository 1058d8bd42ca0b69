package org.rungwork.endpoint;

import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rungwork.endpoint.service.CareerServices;
import org.rungwork.path.Mode;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Svc;

/** What the endpoint can do and which graphs it has, in the W3C's SPARQL 1.1 Service Description vocabulary. */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String PATH = "https://w3id.org/rungwork/path#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final Store store;

    ServiceDescription(Store store) {
        this.store = store;
    }

    void respond(HttpAction action) {
        AcceptedTypes.require(action, DEF.rdfOffer);
        Lang language = RDFLanguages.contentTypeToLang(
                ActionLib.contentNegotationRDF(action).getContentTypeStr());
        Graph description =
                store.read(dataset -> describe(action.getRequestRequestURL().toString(), dataset));
        ActionLib.graphResponse(action, description, language == null ? Lang.TURTLE : language);
        ServletOps.success(action);
    }

    private Graph describe(String address, DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefix("sd", SD)
                .setNsPrefix("formats", FORMATS)
                .setNsPrefix("path", PATH)
                .setNsPrefix("svc", Svc.NAMESPACE);
        Node service = NodeFactory.createURI(address);
        Node described = NodeFactory.createBlankNode();
        add(graph, service, RDF.type.asNode(), sd("Service"));
        add(graph, service, sd("endpoint"), service);
        add(graph, service, sd("supportedLanguage"), sd("SPARQL11Query"));
        if (store.unionDefaultGraph()) {
            add(graph, service, sd("feature"), sd("UnionDefaultGraph"));
        }
        describePathSearch(graph, service);
        CareerServices.DESCRIPTIONS.forEach((feature, purpose) -> describe(graph, service, feature, purpose));
        for (String format : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "N-Triples",
            "RDF_XML"
        }) {
            add(graph, service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        add(graph, service, sd("defaultDataset"), described);
        add(graph, described, RDF.type.asNode(), sd("Dataset"));
        dataset.listGraphNodes().forEachRemaining(name -> {
            Node named = NodeFactory.createBlankNode();
            add(graph, described, sd("namedGraph"), named);
            add(graph, named, RDF.type.asNode(), sd("NamedGraph"));
            add(graph, named, sd("name"), name);
        });
        return graph;
    }

    /** {@code SERVICE path:search}, and what it takes as selector and as mode. */
    private static void describePathSearch(Graph graph, Node service) {
        Node search = path("search");
        describe(graph, service, search, "SERVICE path:search { … }: weighted path search over a graph pattern");
        for (String selector : new String[] {"ANY", "SHORTEST k", "ALL SHORTEST", "ALL"}) {
            add(graph, search, path("selector"), NodeFactory.createLiteralString(selector));
        }
        for (Mode mode : Mode.values()) {
            add(graph, search, path("mode"), NodeFactory.createLiteralString(mode.name()));
        }
    }

    private static void describe(Graph graph, Node service, Node feature, String purpose) {
        add(graph, service, sd("feature"), feature);
        add(graph, feature, RDF.type.asNode(), sd("Feature"));
        add(graph, feature, RDFS.comment.asNode(), NodeFactory.createLiteralString(purpose));
    }

    private static Node path(String localName) {
        return NodeFactory.createURI(PATH + localName);
    }

    private static void add(Graph graph, Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node sd(String localName) {
        return NodeFactory.createURI(SD + localName);
    }
}
