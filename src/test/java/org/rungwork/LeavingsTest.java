package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.loader.WebappClassLoaderBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import org.rungwork.limits.Holdings;

/** What a server leaves on the disk, and what it says when it stops. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
class LeavingsTest {

    private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d)";

    /** More than stays in memory, sorted while rows are skipped and while they are waited for. */
    private static final List<String> SORTS = List.of(
            "SELECT DISTINCT * { " + PRODUCT + " } OFFSET 100000000", "SELECT * { " + PRODUCT + " } ORDER BY ?c ?f");

    /** Signed by nobody, from an identity provider that is not there. */
    private static final String FOREIGN_TOKEN =
            "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4IiwiaXNzIjoiaHR0cDovLzEyNy4wLjAuMToxIn0.AAAA";

    @TempDir
    private Path directory;

    private Path temporary;
    private final AtomicInteger started = new AtomicInteger();

    @BeforeEach
    void makeFolder() throws IOException {
        temporary = Files.createDirectory(directory.resolve("temporary"));
    }

    /** @param log what it says */
    private record Server(Process process, String address, Path log) implements AutoCloseable {

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        void stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private Server start() throws Exception {
        return start(
                "--rungwork.token=" + TestServer.TOKEN,
                "--rungwork.store.location=memory",
                "--rungwork.limits.errors=0",
                "--rungwork.limits.processing=0s");
    }

    private Server start(String... settings) throws Exception {
        Path log = nextLog();
        Process process = process(log, settings);
        return new Server(process, ServerProcess.address(process, log), log);
    }

    private Path nextLog() {
        return directory.resolve("log-" + started.incrementAndGet());
    }

    private Process process(Path log, String... settings) throws IOException {
        return process(log, "serve", settings);
    }

    private Process process(Path log, String command, String[] settings) throws IOException {
        return ServerProcess.of(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary), command, settings)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Without those of the store in memory, which stay in a folder of the process as long as it runs. */
    private List<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(temporary, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return add(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return add(file);
            }

            /** It was deleted meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            private FileVisitResult add(Path file) {
                String name = temporary.relativize(file).toString();
                if (!name.isEmpty()
                        && !name.startsWith("tomcat")
                        && !name.startsWith("hsperfdata")
                        && !name.contains("/store-")) {
                    found.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted().toList();
    }

    private static HttpRequest query(Server server, String query, int seconds) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/sparql?timeout=" + seconds))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(query))
                .build();
    }

    @Test
    void aQueryLeavesNothingHoweverItEnds() throws Exception {
        try (Server server = start();
                HttpClient client = HttpClient.newHttpClient()) {
            List<String> before = files();

            for (String sort : SORTS) {
                HttpResponse<String> late = client.send(query(server, sort, 4), BodyHandlers.ofString());
                assertThat(late.statusCode()).isEqualTo(503);
            }
            List<Thread> leaving = new ArrayList<>();
            for (int millis = 1_500; millis < 5_000; millis += 500) {
                for (String sort : SORTS) {
                    leaving.add(leave(server, sort, Duration.ofMillis(millis)));
                }
            }
            for (Thread left : leaving) {
                left.join();
            }

            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!files().equals(before) && System.nanoTime() < end) {
                Thread.sleep(200);
            }
            assertThat(files()).isEqualTo(before);
            assertThat(Files.readString(server.log())).doesNotContain(" ERROR ", "Exception");
        }
    }

    /** A client that asks and leaves without an answer. */
    private static Thread leave(Server server, String query, Duration patience) {
        return Thread.ofPlatform().start(() -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(query(server, query, 30), (name, value) -> true)
                        .timeout(patience)
                        .build();
                client.send(request, BodyHandlers.discarding());
            } catch (HttpTimeoutException left) {
                // as it should be
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    @Test
    void theDiskIsBoundedForWhoeverAsks() {
        try (Running server = Running.start("--rungwork.limits.query-disk=1MB")) {
            for (String sort : SORTS) {
                assertBounded(server.query(sort, "text/csv"));
            }
            assertBounded(server.update("INSERT { GRAPH <urn:g> { <urn:s> <urn:p> ?c } } WHERE { { " + SORTS.getLast()
                    + " LIMIT 100000000 } }"));
            assertBounded(server.post("/shacl?graph=union", """
                    PREFIX sh: <http://www.w3.org/ns/shacl#>
                    <http://e/shape> a sh:NodeShape ; sh:targetClass <https://w3id.org/rungwork/ns#Track> ;
                      sh:sparql [ sh:message "much" ; sh:select "SELECT $this ?c ?f { $this a ?x . %s } ORDER BY ?c" ] .
                    """.formatted(PRODUCT), "Content-Type", "text/turtle"));
            HttpResponse<String> page =
                    server.get("/query?show=page&query=" + Running.encode(SORTS.getLast()), "Accept", "text/html");
            assertThat(page.body()).contains("sorts too much");
        } finally {
            // queries inside posted shapes have the bound of the server that was started last
            Holdings.boundOnDisk(512L << 20);
        }
    }

    private static void assertBounded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("sorts too much, more than 1,048 kB");
    }

    @Test
    void whatAKilledServerLeavesIsDeletedByTheNext() throws Exception {
        try (Server killed = start();
                Socket upload =
                        new Socket("127.0.0.1", URI.create(killed.address()).getPort())) {
            Thread sort = leave(killed, SORTS.getLast(), Duration.ofSeconds(4));
            sendHalf(upload);
            waitForUpload();
            sort.join();

            killed.kill();
        }
        assertThat(files()).anyMatch(file -> file.endsWith("esco.zip"));
        assertThat(files()).allMatch(file -> file.startsWith("rungwork-process-"));
        // others may write to the folder around them
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("lock"));
        Path link = Files.createSymbolicLink(temporary.resolve("rungwork-process-link"), elsewhere);

        try (Server next = start()) {
            assertThat(elsewhere.resolve("lock")).exists();
            Files.delete(link);
            List<String> own = files();
            assertThat(own).hasSize(2).last().asString().endsWith("/lock");

            try (Server beside = start()) {
                assertThat(files()).hasSize(4).containsAll(own);
                beside.stop();
            }
            assertThat(files()).isEqualTo(own);
            next.stop();
            assertThat(Files.readString(next.log())).doesNotContain(" WARN ", " ERROR ");
        }
        assertThat(files()).isEmpty();
    }

    private static void sendHalf(Socket upload) throws IOException {
        upload.getOutputStream()
                .write(("POST /api/imports?kind=esco&version=1.1.0 HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/zip\r\nContent-Length: 1000000\r\nAuthorization: "
                                + Running.CURATOR + "\r\n\r\n" + "a".repeat(500_000))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private void waitForUpload() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (files().stream().noneMatch(file -> file.endsWith("esco.zip")) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    /** Its store is in memory, and nobody closes it. */
    @Test
    void aCommandThatIsStoppedLeavesNothing() throws Exception {
        Process check = process(nextLog(), "check", new String[0]);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!isStoreThere() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(isStoreThere()).isTrue();

        check.destroy();

        assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(files()).isEmpty();
    }

    private boolean isStoreThere() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "rungwork-process-*")) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> stores = Files.newDirectoryStream(folder, "store-*")) {
                    return stores.iterator().hasNext();
                }
            }
        }
        return false;
    }

    /** As systems do with temporary files that nobody has touched for days. */
    @Test
    void anUploadArrivesWhereTheFolderWasCleaned() throws Exception {
        try (Server server = start(
                        "--rungwork.token=" + TestServer.TOKEN,
                        "--rungwork.store.location=" + directory.resolve("store"));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String file : files().reversed()) {
                Files.delete(temporary.resolve(file));
            }
            assertThat(files()).isEmpty();

            HttpResponse<String> imported = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/api/imports?kind=esco&version=1.1.0"))
                            .header("Content-Type", "application/zip")
                            .header("Authorization", Running.CURATOR)
                            .POST(BodyPublishers.ofByteArray(EscoZip.small().bytes()))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(202);
            assertThat(files()).anyMatch(file -> file.endsWith("/lock"));
            server.stop();
            assertThat(files()).isEmpty();
        }
    }

    /** A client that leaves in the middle of a delivery. */
    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        try (Server server = start()) {
            List<String> before = files();
            try (Socket upload =
                    new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
                sendHalf(upload);
                waitForUpload();
                assertThat(files()).isNotEqualTo(before);
            }

            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!files().equals(before) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(files()).isEqualTo(before);
        }
    }

    /** Tomcat warns of threads that are the web application's and go on without it. */
    @Test
    void noThreadIsTheWebApplications() throws Exception {
        String[] settings = {
            "--rungwork.store.location=" + directory.resolve("store"),
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1"
        };
        // a second time nothing is loaded, so that what runs a query first is a request
        start(settings).stop();

        try (Running server = Running.start(settings)) {
            assertThat(server.query("ASK {}", "application/sparql-results+json").statusCode())
                    .isEqualTo(200);
            // asks the identity provider
            assertThat(server.get("/api/roles", "Authorization", "Bearer " + FOREIGN_TOKEN)
                            .statusCode())
                    .isEqualTo(503);
            HttpResponse<String> imported = server.send(server.request("/api/imports?kind=esco&version=1.1.0")
                    .header("Content-Type", "application/zip")
                    .header("Authorization", Running.CURATOR)
                    .POST(BodyPublishers.ofByteArray(EscoZip.small().bytes()))
                    .build());
            assertThat(imported.statusCode()).isEqualTo(202);

            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getContextClassLoader() instanceof WebappClassLoaderBase)
                            .map(Thread::getName))
                    .isEmpty();
        }
    }

    /** A start that fails after the first parts were made: the only thing to read is what is wrong. */
    @Test
    void aStartThatFailsSaysWhyAndNothingElse() throws Exception {
        Path log = nextLog();
        Path source = Files.createDirectory(directory.resolve("source"));
        Files.writeString(source.resolve("SOURCE.ttl"), "no Turtle");
        Process process = process(log, "--rungwork.store.location=memory", "--rungwork.sources=" + source);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(log)).startsWith("Refused: ").doesNotContain(" WARN ", "\tat ");
        assertThat(files()).isEmpty();
    }

    @Test
    void aServerThatIsToldToStopSaysNothing() throws Exception {
        try (Server server = start();
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(query(server, "SELECT * { ?s ?p ?o } LIMIT 1", 5), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);

            server.stop();

            assertThat(Files.readString(server.log())).doesNotContain(" WARN ", " ERROR ", "\tat ");
            assertThat(files()).isEmpty();
        }
    }
}
