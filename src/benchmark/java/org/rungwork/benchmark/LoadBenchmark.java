package org.rungwork.benchmark;

import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;
import org.rungwork.store.Store;

/** How long does a new projection take, beside the loading of what it shows? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class LoadBenchmark extends Timed {

    private static final Path FRESH = Path.of("target", "benchmark", "fresh");

    @Param("SMALL")
    public Size size;

    private SyntheticCareers careers;
    private Store store;

    @Setup
    public void prepare() {
        careers = new SyntheticCareers(size);
        store = CareerStores.ours(careers);
    }

    @TearDown
    public void close() {
        store.close();
    }

    @Benchmark
    @Warmup(iterations = 5)
    @Measurement(iterations = 5)
    public Projection projection() {
        return new Projections(store).current();
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 1)
    public void load() {
        CareerStores.load(FRESH, careers).close();
        CareerStores.delete(FRESH);
    }
}
