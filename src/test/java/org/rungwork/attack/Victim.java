package org.rungwork.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.rungwork.PlainFuseki;
import org.rungwork.TestServer.Running;

/**
 * A server that is attacked.
 *
 * @param sparql path of its queries
 * @param writer value of the header Authorization that lets write; empty where everybody may
 */
record Victim(HttpClient client, String address, String sparql, String update, String data, String writer) {

    static final String GRAPH = "http://example.org/attack";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Victim ours(Running server) {
        return new Victim(server.client(), server.address(), "/sparql", "/update", "/data", Running.CURATOR);
    }

    /** One that was started with updates, and with one second for each query. */
    static Victim plain(PlainFuseki fuseki) {
        return new Victim(fuseki.client(), fuseki.address(), "/ds/sparql", "/ds/update", "/ds/data", "");
    }

    /** A query that may take one second. */
    Reply query(String query) {
        return query(query, "");
    }

    /** @param parameters further ones, each with & before it */
    Reply query(String query, String parameters) {
        return send(request(sparql + "?timeout=1" + parameters)
                .headers("Content-Type", "application/sparql-query", "Accept", "text/csv")
                .POST(BodyPublishers.ofString(query)));
    }

    /** A query by GET, from a page of another origin. */
    Reply get(String query, String parameters, String accept) {
        return send(request(sparql + "?query=" + Running.encode(query) + parameters)
                .headers("Accept", accept, "Origin", "http://other.example"));
    }

    /** An update by somebody who may. */
    Reply update(String update) {
        return send(asWriter(request(this.update + "?timeout=1"))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)));
    }

    /** A graph put by somebody who may. */
    Reply put(String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request =
                asWriter(request(graph())).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** What is in that graph, as N-Triples. */
    String stored() {
        return send(request(graph()).header("Accept", "application/n-triples")).body();
    }

    void clear() {
        send(asWriter(request(graph())).DELETE());
    }

    /** Whether it answers and can be written to. */
    boolean isAlive() {
        return send(asWriter(request(graph()))
                                .timeout(Duration.ofSeconds(3))
                                .header("Content-Type", "text/turtle")
                                .PUT(BodyPublishers.noBody()))
                        .isDone()
                && query("ASK {}").isDone();
    }

    String graph() {
        return data + "?graph=" + GRAPH;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpRequest.Builder asWriter(HttpRequest.Builder request) {
        return writer.isEmpty() ? request : request.header("Authorization", writer);
    }

    Reply send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), answer.headers(), since(start));
        } catch (IOException broken) {
            return Reply.none(since(start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
