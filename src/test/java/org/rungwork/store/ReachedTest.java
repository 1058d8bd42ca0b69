package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdType;
import org.junit.jupiter.api.Test;

/** {@link Reached} and the search of {@link LinkTable}, which must find the same. */
class ReachedTest {

    private static final Runnable NEVER = () -> {};

    /** A circle of 1, 2 and 3 with a way out to 4, in which 2 has two links to 3. */
    private static final Map<Integer, List<Integer>> LINKS = Map.of(1, List.of(2), 2, List.of(3, 3), 3, List.of(4, 1));

    @Test
    void givesEachNodeOnceTheNearestFirst() {
        assertThat(Iter.toList(new Reached<>(1, ReachedTest::step, NEVER))).containsExactly(2, 3, 4, 1);
        assertThat(Iter.toList(new Reached<>(4, ReachedTest::step, NEVER))).isEmpty();
    }

    @Test
    void tableGivesTheSame() {
        LinkTable table = new LinkTable(links());
        while (!table.isComplete()) {
            table.read(2);
        }

        for (int start = 1; start <= 5; start++) {
            assertThat(Iter.toList(table.reached(id(start), NEVER)))
                    .isEqualTo(Iter.toList(Iter.map(new Reached<>(start, ReachedTest::step, NEVER), ReachedTest::id)));
        }
    }

    @Test
    void tableIsCompleteWhenAllIsReadAndNotBefore() {
        LinkTable table = new LinkTable(links());

        table.read(4);
        assertThat(table.isComplete()).isFalse();

        table.read(1);
        assertThat(table.isComplete()).isTrue();
    }

    @Test
    void cancellationEndsASearchWithoutEnd() {
        Reached<Integer> numbers =
                new Reached<>(0, number -> List.of(number + 1).iterator(), cancelledAt(1000));

        assertThatThrownBy(() -> Iter.count(numbers)).isInstanceOf(CancellationException.class);
    }

    @Test
    void cancellationEndsASearchInTheTable() {
        LinkTable table = new LinkTable(links());
        table.read(10);

        assertThatThrownBy(() -> Iter.count(table.reached(id(1), cancelledAt(3))))
                .isInstanceOf(CancellationException.class);
    }

    private static Runnable cancelledAt(int step) {
        AtomicInteger steps = new AtomicInteger();
        return () -> {
            if (steps.incrementAndGet() == step) {
                throw new CancellationException();
            }
        };
    }

    private static Iterator<Integer> step(int node) {
        return LINKS.getOrDefault(node, List.of()).iterator();
    }

    private static Iterator<Link> links() {
        return LINKS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().map(end -> new Link(id(entry.getKey()), id(end))))
                .iterator();
    }

    private static NodeId id(int number) {
        return NodeId.createRaw(NodeIdType.PTR, number);
    }
}
