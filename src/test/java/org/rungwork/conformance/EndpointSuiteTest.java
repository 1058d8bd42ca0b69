package org.rungwork.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** SPARQL over HTTP, judged by the suites of the W3C. */
class EndpointSuiteTest {

    private static SuiteServer server;

    @BeforeAll
    static void start() {
        Suite.root();
        server = SuiteServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> suites() {
        return Verdicts.of(Suite.ofEndpoint(), new EndpointCases(server)::judge);
    }
}
