package org.rungwork.fuzz;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.rungwork.PlainFuseki;
import org.rungwork.TestServer.Running;
import org.rungwork.store.Store;

/** A plain Fuseki that gets the same input, with the same limit on time and the same data in its default graph. */
record Peer(@Nullable PlainFuseki fuseki, @Nullable Client client) implements AutoCloseable {

    static Peer none() {
        return new Peer(null, null);
    }

    static Peer start(Path directory, Running server) throws IOException, InterruptedException {
        PlainFuseki fuseki = PlainFuseki.start(
                directory, "/ds", "--timeout=" + FuzzServer.LIMIT_MILLISECONDS, "--update", "--mem", "/ds");
        Client client = Client.lenient(fuseki.address(), fuseki.client());
        Graph all = GraphFactory.createDefaultGraph();
        server.context().getBean(Store.class).read(dataset -> {
            dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
            return true;
        });
        StringWriter triples = new StringWriter();
        RDFDataMgr.write(triples, all, Lang.NTRIPLES);
        client.judge(Exchange.of(
                "PUT",
                "/ds/data?default",
                triples.toString().getBytes(StandardCharsets.UTF_8),
                "application/n-triples"));
        return new Peer(fuseki, client);
    }

    /** What became of a query, if there is a peer. */
    Optional<Outcome> ask(byte[] query) {
        return send(Exchange.post("/ds/sparql", query, "application/sparql-query", "Accept", "*/*"));
    }

    Optional<Outcome> send(Exchange exchange) {
        return Optional.ofNullable(client).map(one -> one.judge(exchange));
    }

    @Override
    public void close() {
        if (fuseki != null) {
            fuseki.close();
        }
    }
}
