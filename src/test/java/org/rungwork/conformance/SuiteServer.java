package org.rungwork.conformance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;

/**
 * The real application with the store that the suites expect: it holds what a case says and nothing else, and its default
 * graph is a real one.
 */
final class SuiteServer implements AutoCloseable {

    private final Running server;
    private final Store store;

    private SuiteServer(Running server) {
        this.server = server;
        this.store = server.context().getBean(Store.class);
        // every publication records itself; the suites count graphs and clear them all
        store.afterChange(() -> store.write(staged -> {
            staged.removeGraph(Graphs.CATALOGUE);
            staged.removeGraph(Graphs.PUBLICATION_TRAIL);
            return true;
        }));
    }

    static SuiteServer start() {
        return new SuiteServer(Running.start("--rungwork.sparql.union-default-graph=false"));
    }

    String address() {
        return server.address();
    }

    /** Makes the store hold this and nothing else. */
    void hold(DatasetGraph content) {
        store.write(staged -> {
            Iter.toList(staged.find()).forEach(staged::delete);
            content.find().forEachRemaining(staged::add);
            return true;
        });
    }

    /** A request as a curator, to be sent by {@link #send}. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", Running.CURATOR);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return server.send(request.build());
    }

    /** A posted query or update. */
    HttpResponse<String> post(String path, String contentType, String accept, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        server.close();
    }
}
