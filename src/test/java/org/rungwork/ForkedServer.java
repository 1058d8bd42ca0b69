package org.rungwork;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;

/** The application in a process of its own, which may be killed, or die, without the tests. */
record ForkedServer(Process process, String address, HttpClient client) implements AutoCloseable {

    /**
     * Starts it and waits until it serves.
     *
     * @param options of the Java machine
     * @param settings as on the command line
     */
    static ForkedServer start(List<String> options, String... settings) throws IOException {
        String[] all = Stream.concat(
                        // all tests are one client, and ask for more than one may
                        Stream.of(
                                "--rungwork.token=" + TestServer.TOKEN,
                                "--rungwork.limits.errors=0",
                                "--rungwork.limits.processing=0s"),
                        Stream.of(settings))
                .toArray(String[]::new);
        Process process = ServerProcess.of(options, "serve", all).start();
        return new ForkedServer(process, ServerProcess.address(process), HttpClient.newHttpClient());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    int port() {
        return URI.create(address).getPort();
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly();
    }
}
