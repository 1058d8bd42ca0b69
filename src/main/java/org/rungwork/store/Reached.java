package org.rungwork.store;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/** What is reached from a node by one step or more: everything once, the nearest first, searched while it is read. */
final class Reached<N> implements Iterator<N> {

    private final Function<N, Iterator<N>> step;
    private final Runnable cancellation;
    private final Set<N> seen = new HashSet<>();
    private final Queue<N> waiting = new ArrayDeque<>();

    /**
     * @param step the nodes one step away, repeated or not
     * @param cancellation called for every node a step leads to; throws to end the search
     */
    Reached(N start, Function<N, Iterator<N>> step, Runnable cancellation) {
        this.step = step;
        this.cancellation = cancellation;
        stepFrom(start);
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public N next() {
        N node = waiting.remove();
        stepFrom(node);
        return node;
    }

    private void stepFrom(N node) {
        step.apply(node).forEachRemaining(neighbour -> {
            cancellation.run();
            if (seen.add(neighbour)) {
                waiting.add(neighbour);
            }
        });
    }
}
