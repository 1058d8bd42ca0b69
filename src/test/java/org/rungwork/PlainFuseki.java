package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A plain Fuseki as its own process, as anybody would start it. */
public record PlainFuseki(Process process, String address, HttpClient client) implements AutoCloseable {

    /** Starts it and waits until the dataset answers. */
    public static PlainFuseki start(Path directory, String dataset, String... arguments)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/peer/fuseki-server.jar").toAbsolutePath().toString(),
                "--localhost",
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PlainFuseki fuseki = new PlainFuseki(process, "http://127.0.0.1:" + port, HttpClient.newHttpClient());
        for (int attempt = 0; attempt < 240 && !fuseki.answers(dataset); attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return fuseki;
    }

    private boolean answers(String dataset) {
        try {
            return post(dataset, "ASK {}", "text/csv").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** A query. */
    HttpResponse<String> post(String path, String query, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .headers("Content-Type", "application/sparql-query", "Accept", accept)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
