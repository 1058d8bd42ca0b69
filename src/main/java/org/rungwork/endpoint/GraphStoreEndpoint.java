package org.rungwork.endpoint;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.DataUploader;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.web.HttpSC;

/**
 * SPARQL 1.1 Graph Store HTTP Protocol. Reading is Fuseki's; a body to write is there when it is parsed, and parsed into a staged
 * dataset, so that a mistake in it leaves everything as it was.
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
        boolean existed = exists(action, graph);
        begin(action).publish("PUT of a graph", staged -> {
            staged.removeGraph(graph);
            read(action, new GraphBody(staged, graph));
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
        boolean existed = exists(action, graph);
        begin(action).publish("POST to a graph", staged -> read(action, new GraphBody(staged, graph)));
        respond(action, graph, existed);
    }

    /** Triples become a new graph under this address; quads go into the graphs they name. */
    private void postUnnamed(HttpAction action) {
        String address = action.getRequestRequestURL() + "/" + UUID.randomUUID();
        AtomicBoolean isNewGraph = new AtomicBoolean();
        begin(action).publish("POST of statements", staged -> {
            DatasetBody body = new DatasetBody(staged, NodeFactory.createURI(address));
            read(action, body);
            isNewGraph.set(body.isNewGraph());
        });
        if (isNewGraph.get()) {
            action.setResponseHeader(HttpNames.hLocation, address);
            ServletOps.successCreated(action);
        } else {
            ServletOps.successNoContent(action);
        }
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
        writes.begin(action.getRequest()).publish("DELETE of a graph", staged -> staged.removeGraph(graph));
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

    /** A write of what the body holds. */
    private SupervisedWrite begin(HttpAction action) {
        if (ActionLib.getContentType(action) == null) {
            ServletOps.errorBadRequest("No Content-Type");
        }
        return writes.begin(action.getRequest());
    }

    private static void read(HttpAction action, StreamRDF body) {
        Parsing.of(() -> DataUploader.incomingData(action, body));
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
