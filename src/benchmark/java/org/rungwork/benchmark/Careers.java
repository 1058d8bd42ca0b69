package org.rungwork.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.View;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;
import org.rungwork.store.Store;

/** What questions about skills are asked of: a projection of ours in this process, and a plain Fuseki beside it. */
@State(Scope.Benchmark)
public class Careers {

    @Param("SMALL")
    public Size size;

    private SyntheticCareers careers;
    private Store store;
    private Gaps gaps;
    private View view;
    private PlainFuseki fuseki;

    @Setup
    public void open() {
        careers = new SyntheticCareers(size);
        store = CareerStores.ours(careers);
        gaps = new Gaps(new Projections(store).current());
        view = View.standard(projection().scales());
        fuseki = CareerStores.fuseki(careers);
    }

    @TearDown
    public void close() {
        fuseki.close();
        store.close();
    }

    SyntheticCareers synthetic() {
        return careers;
    }

    Projection projection() {
        return gaps.projection();
    }

    Gaps gaps() {
        return gaps;
    }

    /** Essential requirements with the numbers that the vocabulary declares, as in the questions of the catalogue. */
    View view() {
        return view;
    }

    PlainFuseki fuseki() {
        return fuseki;
    }

    /** Some roles, always the same. */
    List<Integer> roles(int count) {
        return new SplittableRandom(count)
                .ints(count, 0, size.roles)
                .boxed()
                .toList();
    }

    /** @throws IllegalStateException if two coverages differ in the first four decimals */
    static void requireEqual(double ours, double theirs, String question) {
        if (Math.abs(ours - theirs) > 0.000_051) {
            throw new IllegalStateException(question + ": we say " + ours + ", Fuseki says " + theirs);
        }
    }
}
