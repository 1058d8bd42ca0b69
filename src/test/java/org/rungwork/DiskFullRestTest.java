package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;

/** A server whose disk is full. */
class DiskFullRestTest {

    private static final String TURTLE = """
            <https://w3id.org/rungwork/id/role/cdm-director> <http://www.w3.org/2004/02/skos/core#note> "%s" .
            """;

    private static final String INSERT = "INSERT DATA { GRAPH <https://w3id.org/rungwork/graph/curation> { %s } }";

    @TempDir
    private Path directory;

    @Test
    void refusesWritesAndGoesOnReading() {
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 256);
                Running server = Running.start(
                        "--rungwork.store.location=" + disk.folder().resolve("store"))) {
            disk.fill(1_000_000);

            HttpResponse<String> refused = server.update(INSERT.formatted(TURTLE.formatted("full")));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
            assertThat(refused.body()).contains("disk of the store is full").doesNotContain("Exception", "/store");
            HttpResponse<String> put = server.send(
                    "PUT",
                    "/data?graph=https://w3id.org/rungwork/graph/curation",
                    TURTLE.formatted("full"),
                    "text/turtle");
            assertThat(put.statusCode()).as(put.body()).isEqualTo(507);
            HttpResponse<String> accepted = server.send(
                    "POST",
                    "/api/mappings/collaboration--4466d366d582/accept",
                    "{\"predicate\": \"skos:narrowMatch\"}",
                    "application/json");
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(507);
            assertThat(server.get("/api/roles").statusCode()).isEqualTo(200);
            assertThat(server.query("ASK { ?s ?p \"full\" }", "application/sparql-results+json")
                            .body())
                    .contains("false");

            disk.empty();
            assertThat(server.update(INSERT.formatted(TURTLE.formatted("after")))
                            .statusCode())
                    .isEqualTo(204);
        }
    }
}
