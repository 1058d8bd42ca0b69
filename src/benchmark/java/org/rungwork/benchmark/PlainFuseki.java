package org.rungwork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Apache Jena's own server as a process of its own, asked over HTTP. */
final class PlainFuseki implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "peer", "fuseki-server.jar").toAbsolutePath();
    private static final int ATTEMPTS = 240;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private PlainFuseki(Process process, int port) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port + "/careers/sparql");
    }

    /** Loads a file into a new TDB2 database with the loader that comes with the server. */
    static void load(Path database, Path file) {
        Process loader = java(database, "-cp", JAR.toString(), "tdb2.tdbloader", "--loc", database.toString(), file.toString());
        try {
            if (loader.waitFor() != 0) {
                throw new IllegalStateException("Fuseki's loader failed: see " + log(database));
            }
        } catch (InterruptedException stopped) {
            loader.destroy();
            throw stopped(stopped);
        }
    }

    /** Serves a TDB2 database, and returns when it answers. */
    static PlainFuseki start(Path database) {
        int port = freePort();
        Process server = java(
                database,
                "-jar",
                JAR.toString(),
                "--localhost",
                "--port",
                Integer.toString(port),
                "--tdb2",
                "--loc",
                database.toString(),
                "/careers");
        PlainFuseki fuseki = new PlainFuseki(server, port);
        fuseki.awaitAnswer(database);
        return fuseki;
    }

    private static Process java(Path database, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(database.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(database).toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path log(Path database) {
        return database.resolveSibling("fuseki.log");
    }

    private void awaitAnswer(Path database) {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try {
                select("SELECT ?nothing {}");
                return;
            } catch (UncheckedIOException notYet) {
                pause();
            }
        }
        process.destroy();
        throw new IllegalStateException("Fuseki does not answer: see " + log(database));
    }

    /** The rows of a query, each as its cells; the cells must contain no commas. */
    List<List<String>> select(String query) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(query))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body().lines().skip(1).map(row -> List.of(row.split(",", -1))).toList();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static IllegalStateException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(cause);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }
}
