package org.rungwork.endpoint;

import java.util.UUID;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.DataUploader;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.web.HttpSC;
import org.rungwork.store.StagedDataset;

/**
 * SPARQL 1.1 Graph Store HTTP Protocol. Reading is Fuseki's; a body to write is parsed completely before anything
 * happens.
 */
final class GraphStoreEndpoint extends GSP_R {

    private final SupervisedWrite.Writes writes;

    GraphStoreEndpoint(SupervisedWrite.Writes writes) {
        this.writes = writes;
    }

    @Override
    protected void doGet(HttpAction action) {
        AcceptedTypes.require(action, isQuads(action) ? DEF.quadsOffer : DEF.rdfOffer);
        super.doGet(action);
    }

    @Override
    protected void doHead(HttpAction action) {
        AcceptedTypes.require(action, isQuads(action) ? DEF.quadsOffer : DEF.rdfOffer);
        super.doHead(action);
    }

    @Override
    protected void doOptions(HttpAction action) {
        ActionLib.setCommonHeadersForOptions(action);
        action.setResponseHeader(HttpNames.hAllow, "GET,HEAD,PUT,POST,DELETE,OPTIONS");
        ServletOps.success(action);
    }

    @Override
    protected void doPut(HttpAction action) {
        if (isQuads(action)) {
            ServletOps.errorMethodNotAllowed(action.getRequestMethod(), "PUT replaces one graph: name it with ?graph=");
        }
        Node graph = target(action);
        SupervisedWrite write = writes.begin(action.getRequest());
        DatasetGraph body = triples(action, write);
        boolean existed = exists(action, graph);
        write.publish("PUT of a graph", staged -> {
            clear(staged, graph);
            insert(staged, graph, body);
        });
        respond(action, graph, existed);
    }

    @Override
    protected void doPost(HttpAction action) {
        if (isQuads(action)) {
            postUnnamed(action);
            return;
        }
        Node graph = target(action);
        SupervisedWrite write = writes.begin(action.getRequest());
        DatasetGraph body = triples(action, write);
        boolean existed = exists(action, graph);
        write.publish("POST to a graph", staged -> insert(staged, graph, body));
        respond(action, graph, existed);
    }

    /** Triples become a new graph under this address; quads go into the graphs they name. */
    private void postUnnamed(HttpAction action) {
        SupervisedWrite write = writes.begin(action.getRequest());
        DatasetGraph body = body(action, write);
        if (body.listGraphNodes().hasNext()) {
            write.publish("POST of quads", staged -> body.find().forEachRemaining(staged::add));
            ServletOps.successNoContent(action);
            return;
        }
        if (body.isEmpty()) {
            ServletOps.errorBadRequest("The body holds no statement, and there are no empty graphs");
        }
        String address = action.getRequestRequestURL() + "/" + UUID.randomUUID();
        write.publish("POST of a new graph", staged -> insert(staged, NodeFactory.createURI(address), body));
        action.setResponseHeader(HttpNames.hLocation, address);
        ServletOps.successCreated(action);
    }

    @Override
    protected void doDelete(HttpAction action) {
        if (isQuads(action)) {
            ServletOps.errorMethodNotAllowed(action.getRequestMethod(), "DELETE removes one graph: name it");
        }
        Node graph = target(action);
        if (!exists(action, graph)) {
            ServletOps.errorNotFound("No such graph: " + graph);
        }
        writes.begin(action.getRequest()).publish("DELETE of a graph", staged -> clear(staged, graph));
        ServletOps.successNoContent(action);
    }

    private static Node target(HttpAction action) {
        action.beginRead();
        try {
            GraphTarget target = GraphTarget.determineTarget(action.getActiveDSG(), action);
            if (target.isUnion()) {
                ServletOps.errorBadRequest("The union of all graphs cannot be written: name a graph");
            }
            return target.isDefault() ? Quad.defaultGraphIRI : target.graphName();
        } finally {
            action.endRead();
        }
    }

    private static boolean exists(HttpAction action, Node graph) {
        action.beginRead();
        try {
            return Quad.isDefaultGraph(graph) || action.getActiveDSG().containsGraph(graph);
        } finally {
            action.endRead();
        }
    }

    private static DatasetGraph body(HttpAction action, SupervisedWrite write) {
        if (ActionLib.getContentType(action) == null) {
            ServletOps.errorBadRequest("No Content-Type");
        }
        DatasetGraph body = DatasetGraphFactory.create();
        return Parsing.of(() -> {
            DataUploader.incomingData(action, stepwise(StreamRDFLib.dataset(body), write));
            return body;
        });
    }

    private static StreamRDF stepwise(StreamRDF body, SupervisedWrite write) {
        return new StreamRDFWrapper(body) {
            @Override
            public void triple(Triple triple) {
                write.requireGoingOn();
                super.triple(triple);
            }

            @Override
            public void quad(Quad quad) {
                write.requireGoingOn();
                super.quad(quad);
            }
        };
    }

    /** The body of a request that names one graph. */
    private static DatasetGraph triples(HttpAction action, SupervisedWrite write) {
        DatasetGraph body = body(action, write);
        if (body.listGraphNodes().hasNext()) {
            ServletOps.errorBadRequest("The request names one graph and its body others: send triples, or POST quads to"
                    + " /data without a graph");
        }
        return body;
    }

    private static void clear(StagedDataset staged, Node graph) {
        staged.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    private static void insert(StagedDataset staged, Node graph, DatasetGraph body) {
        body.getDefaultGraph()
                .find()
                .forEachRemaining(
                        triple -> staged.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /** A new graph is told with the address where it can be read (Graph Store Protocol, section 5.3). */
    private static void respond(HttpAction action, Node graph, boolean existed) {
        if (!existed) {
            String address = action.getRequestRequestURL().toString();
            boolean isItsOwn = graph.hasURI(address);
            action.setResponseHeader(
                    HttpNames.hLocation, isItsOwn ? address : address + "?" + action.getRequestQueryString());
        }
        ServletOps.success(action, existed ? HttpSC.NO_CONTENT_204 : HttpSC.CREATED_201);
    }
}
