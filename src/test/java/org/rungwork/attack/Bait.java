package org.rungwork.attack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A server inside the house that nobody outside may reach, and a file beside it that nobody outside may read. */
final class Bait implements AutoCloseable {

    static final String SECRET = "4711 is the secret";

    private final HttpServer server;
    private final Path file;
    private final AtomicInteger calls = new AtomicInteger();

    Bait(Path directory) {
        try {
            file = Files.writeString(directory.resolve("secret.ttl"), SECRET);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            byte[] body = "<urn:s> <urn:p> <urn:o> .".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /** Address of the server. */
    String inside() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/inside";
    }

    /** Address of the file. */
    String secret() {
        return file.toUri().toString();
    }

    /** Whether that had the server called. */
    boolean isCalledBy(Runnable attempt) {
        int before = calls.get();
        attempt.run();
        return calls.get() > before;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
