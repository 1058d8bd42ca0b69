package org.rungwork;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application in a process of its own, which may be killed, or die, without the tests. */
record ForkedServer(Process process, String address, HttpClient client) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("SPARQL +(http://localhost:\\d+)/sparql");

    /**
     * Starts it on a free port and waits until it serves.
     *
     * @param options of the Java machine
     * @param settings as on the command line
     */
    static ForkedServer start(List<String> options, String... settings) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElseThrow());
        words.addAll(options);
        words.addAll(List.of(
                "-cp",
                classPath(),
                Rungwork.class.getName(),
                "serve",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--rungwork.curator-token=" + TestServer.TOKEN));
        words.addAll(List.of(settings));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new ForkedServer(process, address(process), HttpClient.newHttpClient());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly();
    }

    /** Without empty parts, which would stand for the folder that the project lies in. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isEmpty())
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where it serves, as soon as it says so. */
    static String address(Process server) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                // whoever reads no further must not hold the server up
                Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(rest -> {}));
                return found.group(1).replace("localhost", "127.0.0.1");
            }
        }
        throw new AssertionError("The server did not start:\n" + said);
    }
}
