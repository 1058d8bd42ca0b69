package org.rungwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import org.rungwork.fuzz.Outcome.Fault;
import org.rungwork.fuzz.Outcome.Result;
import tools.jackson.databind.JsonNode;

/** What curators send is kept or refused; what files own stays as it was. */
@ExtendWith(FuzzServer.class)
class WriteFuzzTest {

    private static final int FEW = 24;
    private static final int FULL_GRAPHS = 3_000;
    private static final int FULL_WRITES = 1_500;
    private static final int FEW_IMPORTS = 16;
    private static final int FULL_IMPORTS = 300;
    private static final String[] CURATOR = {"Authorization", Running.CURATOR};

    private static final List<List<String>> ROWS = new ArrayList<>();

    private final Running server;
    private final String owned;

    WriteFuzzTest(Running server) {
        this.server = server;
        owned = owned();
    }

    @AfterAll
    static void report() {
        Report.write("Fuzzing of writing", ROWS);
    }

    /** How many statements there are in the graphs that files own. */
    private String owned() {
        HttpResponse<String> answer = server.query(
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), \"/document/\") ||"
                        + " CONTAINS(STR(?g), \"/evidence/\")) }",
                "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void judge(Tally ours, String theirs, String note) {
        System.out.println(ours.group() + ": " + ours.summary() + "\n  " + theirs);
        ROWS.add(List.of(ours.group(), ours.summary(), theirs, note));
        assertThat(ours.faults()).isEmpty();
        assertThat(owned()).isEqualTo(owned);
    }

    @Test
    void spoiledGraphsAreStoredOrRefused(@TempDir Path directory) throws IOException, InterruptedException {
        Tally ours = new Tally("GRAPHS");
        Tally theirs = new Tally("plain Fuseki");
        Graphs graphs = new Graphs();
        Client client = Client.writing(server);

        try (Peer peer = Campaign.isFull() ? Peer.start(directory, server) : Peer.none()) {
            Crowd.run(Campaign.range(FEW, FULL_GRAPHS), number -> {
                long seed = Campaign.seed(ours.group(), number);
                Exchange exchange = graphs.spoil("/data", number, new Mutator(seed), CURATOR);
                ours.add(number, exchange.shown(), client.judge(exchange));
                Exchange same = graphs.spoil("/ds/data", number, new Mutator(seed));
                peer.send(same).ifPresent(answer -> theirs.add(number, same.shown(), answer));
            });
        }

        judge(ours, Campaign.isFull() ? theirs.summary() : "", "the same bodies to both");
    }

    @Test
    void spoiledDecisionsAndUpdatesAreKeptOrRefused() {
        Tally tally = new Tally("WRITES");
        Client client = Client.writing(server);
        List<Posts.Sample> writing = Posts.writing(server);

        Crowd.run(Campaign.range(FEW, FULL_WRITES), number -> {
            Mutator mutator = new Mutator(Campaign.seed(tally.group(), number));
            Posts.Sample sample = writing.get(number % writing.size());
            Exchange exchange = Posts.spoil(sample, writing, mutator, Map.of("Authorization", Running.CURATOR));
            tally.add(number, exchange.shown(), client.judge(exchange));
        });

        judge(tally, "", "decisions on mappings, sets of mappings, updates, orders");
    }

    @Test
    void spoiledDeliveriesAreImportedOrRefused() {
        Tally tally = new Tally("IMPORTS");
        Client client = Client.writing(server);
        List<Parsers> parsers = List.of(Parsers.values());
        Campaign.Range range = Campaign.range(FEW_IMPORTS, FULL_IMPORTS);

        for (int number = range.from(); number < range.to(); number++) {
            Mutator mutator = new Mutator(Campaign.seed(tally.group(), number));
            Exchange exchange = parsers.get(number % parsers.size()).upload(mutator, CURATOR);
            Outcome answer = client.judge(exchange);
            tally.add(number, exchange.shown(), answer.result() == Result.ANSWERED ? ended(answer) : answer);
        }

        judge(tally, "", "sent over REST, and waited for");
    }

    /** What became of the newest import. */
    private Outcome ended(Outcome answer) {
        JsonNode job = server.json("/api/imports").get("imports").get(0);
        try {
            for (int look = 0; look < 600 && !job.has("ended"); look++) {
                TimeUnit.MILLISECONDS.sleep(50);
                job = server.json(job.get("href").asString());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        String state = job.get("state").asString();
        return switch (state) {
            case "done" -> answer;
            case "refused" -> new Outcome(Result.REFUSED, answer.milliseconds(), leaks(job, answer));
            default -> new Outcome(Result.REFUSED, answer.milliseconds(), Map.of(Fault.ERROR, job.toString()));
        };
    }

    private static Map<Fault, String> leaks(JsonNode job, Outcome answer) {
        return Leaks.find(job.toString(), "")
                .map(leak -> Map.of(Fault.LEAK, leak + " in " + job))
                .orElse(answer.faults());
    }
}
