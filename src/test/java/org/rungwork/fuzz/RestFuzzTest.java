package org.rungwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rungwork.TestServer.Running;

/** Every address answers or refuses whatever it is asked, and what only asks changes nothing. */
@ExtendWith(FuzzServer.class)
class RestFuzzTest {

    private static final int FEW_VISITS = 400;
    private static final int FULL_VISITS = 8_000;
    private static final int FEW_POSTS = 150;
    private static final int FULL_POSTS = 4_000;

    private static final List<List<String>> ROWS = new ArrayList<>();

    private final Running server;

    RestFuzzTest(Running server) {
        this.server = server;
    }

    @AfterAll
    static void report() {
        Report.write("Fuzzing of addresses", ROWS);
    }

    @Test
    void everyAddressAnswersOrRefuses() {
        Addresses addresses = Addresses.of(server);
        Visits visits = new Visits(addresses);

        assertThat(addresses.patterns()).hasSizeGreaterThan(60);
        tryAll("ADDRESSES", FEW_VISITS, FULL_VISITS, visits::visit);
    }

    @Test
    void everyBodyThatAsksIsAnsweredOrRefused() {
        tryAll(
                "BODIES",
                FEW_POSTS,
                FULL_POSTS,
                (number, mutator) -> Posts.spoil(
                        Posts.READING.get(number % Posts.READING.size()), Posts.READING, mutator, Map.of()));
    }

    @Test
    void whoHasNoTokenChangesNothing() {
        List<Posts.Sample> writing = Posts.writing(server);

        tryAll(
                "BODIES_WITHOUT_TOKEN",
                FEW_POSTS / 3,
                FULL_POSTS / 8,
                (number, mutator) -> Posts.spoil(
                        writing.get(number % writing.size()),
                        writing,
                        mutator,
                        mutator.random().nextBoolean() ? Map.of() : Map.of("Authorization", Visits.value(mutator))));
    }

    private interface Source {
        Exchange of(int number, Mutator mutator);
    }

    private void tryAll(String group, int few, int full, Source source) {
        Tally tally = new Tally(group);
        Client client = Client.of(server);
        Unchanged before = Unchanged.of(server);

        Crowd.run(Campaign.range(few, full), number -> {
            Exchange exchange = source.of(number, new Mutator(Campaign.seed(group, number)));
            tally.add(number, exchange.shown(), client.judge(exchange));
        });

        System.out.println(group + ": " + tally.summary());
        ROWS.add(List.of(group, tally.summary(), "", "nothing was changed by them"));
        assertThat(tally.faults()).isEmpty();
        assertThat(Unchanged.of(server)).isEqualTo(before);
    }
}
