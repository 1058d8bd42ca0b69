package org.rungwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;

/** Spoiled queries are answered, refused, or stopped by the clock; the server goes on with the same data. */
class QueryFuzzTest {

    private static final int FEW = 400;
    private static final int FULL = 50_000;
    private static final String GROUP = "QUERIES";

    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.start("--rungwork.store.query-timeout=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void spoiledQueriesAreAnsweredRefusedOrStopped(@TempDir Path directory) throws IOException, InterruptedException {
        Tally ours = new Tally(GROUP);
        Tally theirs = new Tally("plain Fuseki");
        Client client = new Client(server.address(), server.client(), Exchanges.LIMIT_MILLISECONDS, true);
        Queries queries = new Queries();
        Unchanged before = Unchanged.of(server);

        try (Peer peer = Campaign.isFull() ? Peer.start(directory, server) : Peer.none()) {
            Crowd.run(Campaign.range(FEW, FULL), number -> {
                Mutator mutator = new Mutator(Campaign.seed(GROUP, number));
                String query = queries.spoiled(mutator);
                Exchange exchange = Queries.request(query, mutator.random());
                ours.add(number, exchange.shown(), client.judge(exchange));
                // it would call the addresses that a query names
                if (!query.toUpperCase(Locale.ROOT).contains("SERVICE")
                        && exchange.path().startsWith("/sparql")) {
                    peer.ask(query.getBytes(StandardCharsets.UTF_8))
                            .ifPresent(answer -> theirs.add(number, query, answer));
                }
            });
        }

        System.out.println(GROUP + ": " + ours.summary() + "\nplain Fuseki: " + theirs.summary());
        Report.write(
                "Fuzzing of queries",
                List.of(List.of(
                        "queries by word and byte",
                        ours.summary(),
                        theirs.summary(),
                        "to plain Fuseki those without SERVICE")));
        assertThat(ours.faults()).isEmpty();
        assertThat(Unchanged.of(server)).isEqualTo(before);
    }
}
