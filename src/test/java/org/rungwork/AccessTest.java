package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer.Running;
import org.rungwork.reliability.Figures;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what, of every address that there is: whatever is not known to read takes the curators' token. */
@ExtendWith(TestServer.class)
class AccessTest {

    /** They take what is asked about in a body, and keep nothing of it. */
    private static final Set<String> READ_BY_POST = Set.of(
            "POST /api/bottlenecks",
            "POST /api/gains",
            "POST /api/gap",
            "POST /api/opens",
            "POST /api/plan",
            "POST /api/portfolio",
            "POST /api/queries/check",
            "POST /api/roles/nearest",
            "POST /gap",
            "POST /reconcile/1.0-draft/{name}/extend",
            "POST /reconcile/1.0-draft/{name}/match",
            "POST /reconcile/{name}");

    private static final Set<String> FUSEKI = Set.of(
            "POST /update", "PATCH /update", "PUT /data", "POST /data", "DELETE /data", "PATCH /data", "PUT /data/any");

    private final Running server;

    AccessTest(Running server) {
        this.server = server;
    }

    @Test
    void whateverWritesTakesTheToken() throws IOException {
        Set<String> writing = new TreeSet<>(mapped());
        writing.removeAll(READ_BY_POST);
        writing.addAll(FUSEKI);

        assertThat(mapped()).containsAll(READ_BY_POST);
        assertThat(writing).hasSizeGreaterThan(15).allSatisfy(operation -> {
            assertThat(status(operation)).as("%s without a token", operation).isEqualTo(401);
            assertThat(status(operation, "Authorization", "Bearer wrong"))
                    .as("%s with a wrong token", operation)
                    .isEqualTo(401);
            assertThat(status(operation, "Origin", "http://other.example", "Cookie", "token=" + TestServer.TOKEN))
                    .as("%s from a page of another origin", operation)
                    .isIn(401, 403);
        });
        new Figures("access", "Who may do what")
                .row(
                        "operations that write: all / open without the token, with a wrong one, from another origin",
                        writing.size() + " / 0",
                        "all / all",
                        "every address that the application has; a Fuseki as it comes asks nobody for anything")
                .write();
    }

    @Test
    void whateverReadsIsOpen() {
        assertThat(READ_BY_POST)
                .allSatisfy(
                        operation -> assertThat(status(operation)).as(operation).isNotIn(401, 403));
        assertThat(List.of("GET /sparql", "POST /sparql", "GET /data", "GET /api/imports", "GET /api/mappings"))
                .allSatisfy(operation -> assertThat(status(operation)).isNotIn(401, 403));
    }

    /** Every operation of a controller that is not one of reading by its method. */
    private Set<String> mapped() {
        Set<String> operations = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : server.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getMethodsCondition().getMethods().stream()
                            .filter(method -> !Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)
                                    .contains(method))
                            .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path))
                            .forEach(operations::add));
        }
        return operations;
    }

    private int status(String operation, String... headers) {
        String[] parts = operation.split(" ");
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return server.send(server.request(parts[1].replaceAll("\\{[^}]*}", "any"), all)
                        .method(parts[0], BodyPublishers.ofString("{}"))
                        .build())
                .statusCode();
    }
}
