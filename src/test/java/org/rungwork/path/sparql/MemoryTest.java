package org.rungwork.path.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an engine is told of the memory that searches take. */
class MemoryTest {

    private static final String EDGES =
            ":ab :from :a ; :to :b . :bc :from :b ; :to :c . :ac :from :a ; :to :c . :ca :from :c ; :to :a .";
    private static final String PATTERN = "?edge :from ?from ; :to ?to .";

    /** Every row takes 1,000 bytes. */
    private static final class Counted implements Memory {

        private final long most;
        private long held;
        private long peak;
        private int rows;

        Counted(long most) {
            this.most = most;
        }

        @Override
        public ToLongFunction<Binding> scale() {
            return row -> {
                rows++;
                return 1_000;
            };
        }

        @Override
        public void hold(long bytes) {
            held += bytes;
            peak = Math.max(peak, held);
            if (bytes > 0 && held > most) {
                throw new IllegalStateException("too much");
            }
        }
    }

    private static void ask(Asking engine, String query, Memory.Source source) {
        ask(engine, query, source, () -> {});
    }

    private static void ask(Asking engine, String query, Memory.Source source, Runnable beforeTheFirst) {
        DatasetGraph dataset = engine.load(EDGES);
        Memory.count(dataset.getContext(), source);
        dataset.begin(TxnType.READ);
        try (QueryExec execution = engine.exec(dataset, query, Duration.ofMinutes(1))) {
            RowSet rows = execution.select();
            rows.hasNext();
            beforeTheFirst.run();
            rows.forEach(row -> {});
        } finally {
            dataset.end();
        }
    }

    private static String search(String options) {
        return "SERVICE path:search { [] path:start ?from ; path:end ?to ; " + options + " . " + PATTERN + " }";
    }

    @ParameterizedTest
    @EnumSource
    void countsNodesAndEdgesAndGivesAllBack(Asking engine) {
        Counted memory = new Counted(Long.MAX_VALUE);

        ask(engine, "SELECT * { " + search("path:source :a ; path:target :c") + " }", execution -> memory);

        assertThat(memory.rows)
                .as("nodes, what edges have beside them, the row before")
                .isEqualTo(3 + 4 + 1);
        assertThat(memory.peak).isGreaterThan(7_000);
        assertThat(memory.held).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path:source :a ; path:target ?any",
                "path:source ?any ; path:target :a",
                "path:source ?one ; path:target ?other",
                "path:source :a ; path:target :c ; path:mode \"TRAIL\" ; path:selector \"ALL\"",
                "path:source :a ; path:target :c ; path:mode \"WALK\" ; path:minLength 500",
                "path:source :a ; path:target :nowhere"
            })
    void givesAllBackWhateverIsSought(String options) {
        Counted memory = new Counted(Long.MAX_VALUE);

        ask(Asking.MEMORY, "SELECT * { " + search(options) + " }", execution -> memory);

        assertThat(memory.peak).isGreaterThan(4_000);
        assertThat(memory.held).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // paths of 1,000 steps have as many partial paths before them, and two numbers for each step
                "path:mode \"WALK\" ; path:minLength 1000                                  | 30000",
                "path:mode \"WALK\" ; path:minLength 1000 ; path:selector \"SHORTEST 100\" | 830000"
            })
    void countsWhatSearchesKeep(String options, long least) {
        Counted memory = new Counted(Long.MAX_VALUE);

        ask(
                Asking.MEMORY,
                "SELECT * { " + search("path:source :a ; path:target :c ; " + options) + " }",
                execution -> memory);

        assertThat(memory.peak).isGreaterThan(least);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 20_000})
    void whatIsThrownEndsTheQuery(long most) {
        Counted memory = new Counted(most);
        String walk = search(
                "path:source :a ; path:target :c ; path:mode \"WALK\" ; path:minLength 1000 ; path:maxLength 2000");

        assertThatThrownBy(() -> ask(Asking.MEMORY, "SELECT * { " + walk + " }", execution -> memory))
                .hasMessage("too much");
        assertThat(memory.held).isZero();
    }

    /** The pattern of each row is another one than that of the row before. */
    @ParameterizedTest
    @EnumSource
    void edgesOfRowsBeforeAreGivenBack(Asking engine) {
        int[] blocks = {0};
        Counted memory = new Counted(Long.MAX_VALUE);
        String rows = "VALUES ?x { " + "1 2 ".repeat(1_000) + "} "
                + search("path:source :a ; path:target :c").replace(PATTERN, PATTERN + " VALUES ?x { 1 2 }");

        int[] ahead = {0};
        Memory.Source source = execution -> {
            blocks[0]++;
            return memory;
        };

        ask(engine, "SELECT * { " + rows + " }", source, () -> ahead[0] = memory.rows / (3 + 4 + 1));

        assertThat(blocks[0]).isEqualTo(1);
        assertThat(ahead[0])
                .as("rows before, each with a table of at least 7,000 bytes")
                .isBetween(150, 250);
        assertThat(memory.rows).isEqualTo((3 + 4 + 1) * 2_000);
        assertThat(memory.peak).as("as much as may be read ahead").isBetween(2_000_000L, 2_100_000L);
        assertThat(memory.held).isZero();
    }

    @Test
    void rowsBeforeAreReadAheadUntilTheyTakeMuch() {
        Counted memory = new Counted(Long.MAX_VALUE);
        String rows = "VALUES ?x { " + "1 ".repeat(5_000) + "} " + search("path:source :a ; path:target :c");

        ask(Asking.MEMORY, "SELECT * { " + rows + " }", execution -> memory);

        assertThat(memory.rows).isEqualTo(3 + 4 + 5_000);
        assertThat(memory.peak).isBetween(2_000_000L, 2_100_000L);
        assertThat(memory.held).isZero();
    }

    @Test
    void rowsWithoutPathsAreNotKept() {
        Counted memory = new Counted(20_000);
        String rows = IntStream.range(0, 5_000).mapToObj(n -> ":unknown" + n).collect(Collectors.joining(" ")) + " } "
                + search("path:source ?x ; path:target :c");

        ask(Asking.MEMORY, "SELECT * { VALUES ?x { " + rows + " }", execution -> memory);

        assertThat(memory.held).isZero();
    }

    /** Each of them is nearly what may be held; none is looked at while another one is. */
    @Test
    void largePatternsAreHeldOneAfterTheOther() {
        Counted memory = new Counted(6_500_000);
        String numbers = IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String rows = "VALUES ?x { 1 2 3 } SERVICE path:search { [] path:source 0 ; path:target 1 ; path:start ?m ;"
                + " path:end ?n . VALUES ?m { 0 } VALUES ?n { " + numbers + " } VALUES ?x { 1 2 3 } }";

        ask(Asking.MEMORY, "SELECT * { " + rows + " }", execution -> memory);

        assertThat(memory.peak).isGreaterThan(4_000_000);
        assertThat(memory.held).isZero();
    }

    @Test
    void theMemoryIsAskedForEachTimeThatABlockIsRun() {
        int[] blocks = {0};
        String twice = "{ " + search("path:source :a ; path:target :c") + " } UNION { "
                + search("path:source :a ; path:target :b") + " }";

        ask(Asking.MEMORY, "SELECT * { " + twice + " }", execution -> {
            blocks[0]++;
            return new Counted(Long.MAX_VALUE);
        });

        assertThat(blocks[0]).isEqualTo(2);
    }
}
