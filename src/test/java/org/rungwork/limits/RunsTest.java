package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOError;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final Var X = Var.alloc("x");

    private final Runs runs = new Runs(Row::compareTerms, false, ExecutionContext.create(DatasetGraphFactory.empty()));

    @AfterEach
    void close() {
        runs.close();
    }

    private void add(int rows) {
        IntStream.range(0, rows)
                .forEach(at -> runs.add(new Row(at, BindingFactory.binding(X, SSE.parseNode(Integer.toString(at))))));
    }

    @Test
    void aThreadThatIsToldToStopHasNoFullDisk() {
        add(Runs.ROWS_IN_MEMORY);

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(IOError.class)
                .isThrownBy(() -> add(1))
                .withCauseInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aFullDiskIsARefusal() {
        assertThat(Runs.explained(new IOException("No space left on device")))
                .hasMessageContaining("no room for what the query sorts");
    }
}
