package org.rungwork;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The application as a process of its own, on a free port, from the classes that the tests run with. */
final class ServerProcess {

    private ServerProcess() {}

    /** To be started where the tests want its folder to be. */
    static ProcessBuilder of(String command, String... settings) {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
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
                .collect(Collectors.joining(File.pathSeparator));
    }
}
