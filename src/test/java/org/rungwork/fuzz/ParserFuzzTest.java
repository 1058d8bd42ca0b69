package org.rungwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.fuzz.Outcome.Fault;

/** Spoiled files are read, or refused with a place and a reason, in time. */
class ParserFuzzTest {

    private static final int FEW = 40;
    private static final int FULL = 1_300;

    private static final List<List<String>> ROWS = new ArrayList<>();

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @EnumSource
    void spoiledFilesAreReadOrRefused(Parsers parser) {
        Tally tally = new Tally(parser.name());
        Campaign.Range range = Campaign.range(FEW, FULL);

        for (int number = range.from(); number < range.to(); number++) {
            Parsers.Case spoiled = parser.spoil(number, scratch);
            tally.add(number, spoiled.shown(), Watch.run(() -> told(spoiled)));
        }

        System.out.println(parser + ": " + tally.summary());
        ROWS.add(List.of(parser.name(), tally.summary(), "", "each read as its kind, by itself"));
        assertThat(tally.faults()).isEmpty();
    }

    private static Watch.Told told(Parsers.Case spoiled) throws IOException {
        Heard heard = new Heard(spoiled.shown());
        spoiled.reading().into(heard);
        Map<Fault, String> faults = new EnumMap<>(Fault.class);
        heard.empty().ifPresent(words -> faults.put(Fault.ERROR, words));
        heard.leak().ifPresent(words -> faults.put(Fault.LEAK, words));
        return new Watch.Told(heard.isTold(), faults);
    }

    @AfterAll
    static void report() {
        Report.write("Fuzzing of files", ROWS);
    }
}
