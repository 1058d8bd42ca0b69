package org.rungwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;

/** Spoiled queries are answered, refused, or stopped by the clock; the server goes on with the same data. */
@ExtendWith(FuzzServer.class)
class QueryFuzzTest {

    private static final int FEW = 400;
    private static final int FULL = 50_000;
    private static final String GROUP = "QUERIES";

    @Test
    void spoiledQueriesAreAnsweredRefusedOrStopped(Running server, @TempDir Path directory)
            throws IOException, InterruptedException {
        Tally ours = new Tally(GROUP);
        Tally theirs = new Tally("plain Fuseki");
        Client client = Client.of(server);
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
