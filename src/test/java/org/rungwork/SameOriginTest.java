package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;

/** A page of another origin writes nothing, whatever it sends and with which token. */
@ExtendWith(TestServer.class)
class SameOriginTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NOTHING = "INSERT { ?s ?p ?o } WHERE { FILTER(false) }";

    private final Running server;

    SameOriginTest(Running server) {
        this.server = server;
    }

    private int status(String method, String path, String type, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", type, "Authorization", Running.CURATOR));
        all.addAll(List.of(headers));
        return server.send(server.request(path, all.toArray(String[]::new))
                        .method(method, BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private int update(String... headers) {
        return status("POST", "/update", FORM, "update=" + Running.encode(NOTHING), headers);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /update, application/x-www-form-urlencoded",
        "POST, /update, application/sparql-update",
        "POST, /data, multipart/form-data;boundary=x",
        "PUT, /data?graph=http://e/g, text/turtle",
        "DELETE, /data?graph=http://e/g, text/turtle",
        "POST, /api/mappings, application/json",
        "POST, /api/backups, application/json"
    })
    void pagesOfOtherOriginsWriteNothing(String method, String path, String type) {
        for (String origin : List.of("http://other.example", "null", server.address() + "1")) {
            assertThat(status(method, path, type, "", "Origin", origin)).isEqualTo(403);
        }
    }

    @Test
    void pagesOfOursAndProgramsWrite() {
        assertThat(update()).isLessThan(300);
        assertThat(update("Origin", server.address())).isLessThan(300);
        // behind a proxy that speaks TLS, and hands on another host
        assertThat(update("Origin", server.address().replace("http:", "https:")))
                .isLessThan(300);
        assertThat(update("Origin", "https://jobs.example", "Sec-Fetch-Site", "same-origin"))
                .isLessThan(300);
    }

    @Test
    void whatABrowserSaysItselfCounts() {
        assertThat(update("Origin", server.address(), "Sec-Fetch-Site", "same-site"))
                .isEqualTo(403);
        assertThat(update("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    }

    @Test
    void readingIsForPagesOfAnyOrigin() {
        assertThat(status("POST", "/sparql", "application/sparql-query", "ASK {}", "Origin", "http://other.example"))
                .isEqualTo(200);
    }
}
