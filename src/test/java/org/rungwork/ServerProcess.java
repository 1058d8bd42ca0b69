package org.rungwork;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a process of its own, on a free port, from the classes that the tests run with. */
final class ServerProcess {

    private static final Pattern ADDRESS = Pattern.compile("SPARQL +(http://localhost:\\d+)/sparql");

    private ServerProcess() {}

    /** To be started where the tests want its folder to be. */
    static ProcessBuilder of(String command, String... settings) {
        return of(List.of("-XX:TieredStopAtLevel=1"), command, settings);
    }

    /** @param options of the Java machine */
    static ProcessBuilder of(List<String> options, String command, String... settings) {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElseThrow());
        words.addAll(options);
        words.addAll(List.of(
                "-cp",
                classPath(),
                Rungwork.class.getName(),
                command,
                "--server.port=0",
                "--server.address=127.0.0.1"));
        words.addAll(List.of(settings));
        return new ProcessBuilder(words).redirectErrorStream(true);
    }

    /** Without empty parts, which would stand for the folder that the project lies in. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isEmpty())
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where it answers, as soon as it says so. */
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

    /** Where it answers, as soon as it says so in this file. */
    static String address(Process server, Path output) throws IOException, InterruptedException {
        while (server.isAlive()) {
            Matcher found = ADDRESS.matcher(Files.readString(output));
            if (found.find()) {
                return found.group(1).replace("localhost", "127.0.0.1");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The server did not start:\n" + Files.readString(output));
    }
}
