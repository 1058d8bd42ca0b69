package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;

/** The small jar with SERVICE path:search on the class path of a plain Fuseki, as the README says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathJarIT {

    private static final Path JAR =
            Path.of("target/rungwork-0.1.0-SNAPSHOT-path.jar").toAbsolutePath();

    private final HttpClient client = HttpClient.newHttpClient();
    private Process fuseki;
    private String address;

    @BeforeAll
    void startPlainFuseki(@TempDir Path directory) throws IOException, InterruptedException {
        Path data = Files.writeString(directory.resolve("data.ttl"), """
                PREFIX : <http://example.org/>
                :ab :from :a ; :to :b ; :cost 0.5 .
                :bc :from :b ; :to :c ; :cost 1 .
                :ac :from :a ; :to :c ; :cost 2 .
                """);
        int port = freePort();
        fuseki = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target/peer/fuseki-server.jar").toAbsolutePath() + File.pathSeparator + JAR,
                        "org.apache.jena.fuseki.main.cmds.FusekiServerCmd",
                        "--localhost",
                        "--port",
                        Integer.toString(port),
                        "--file",
                        data.toString(),
                        "/plain")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        address = "http://127.0.0.1:" + port + "/plain/sparql?query=";
        for (int attempt = 0; attempt < 120 && !answers(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @AfterAll
    void stopPlainFuseki() throws InterruptedException {
        client.close();
        fuseki.destroy();
        fuseki.waitFor(20, TimeUnit.SECONDS);
    }

    @Test
    void holdsThePathSearchAlone() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> files = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.startsWith("org/rungwork/path/"))
                    .toList();

            assertThat(files)
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF", "META-INF/services/org.apache.jena.sys.JenaSubsystemLifecycle");
        }
    }

    @Test
    void findsTheCheapestPaths() {
        HttpResponse<String> answer = search("path:selector \"SHORTEST 2\" ; path:weight ?cost");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines())
                .containsExactly("path,step,edge,total", "1,1,ab,1.5", "1,2,bc,1.5", "2,1,ac,2");
    }

    @Test
    void saysWhatIsWrong() {
        HttpResponse<String> answer = search("path:selector \"BEST\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).startsWith("path:selector takes");
    }

    private HttpResponse<String> search(String options) {
        return get("""
                PREFIX : <http://example.org/>
                PREFIX path: <https://w3id.org/rungwork/path#>
                SELECT ?path ?step (STRAFTER(STR(?move), "org/") AS ?edge) ?total {
                  SERVICE path:search {
                    [] path:source :a ; path:target :c ; path:start ?from ; path:end ?to ;
                       path:pathIndex ?path ; path:stepIndex ?step ; path:total ?total ; %s .
                    ?move :from ?from ; :to ?to ; :cost ?cost .
                  }
                } ORDER BY ?path ?step
                """.formatted(options));
    }

    private boolean answers() {
        try {
            return get("ASK {}").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String query) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + Running.encode(query)))
                            .header("Accept", "text/csv")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
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
}
