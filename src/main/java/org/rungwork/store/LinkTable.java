package org.rungwork.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Links in arrays, read bit by bit. When all are there, what a node leads to is found without the index: the nodes are
 * numbered, and the ends of the links from node n stand in {@code ends} from {@code offsets[n]} to
 * {@code offsets[n + 1]}.
 */
final class LinkTable {

    private final Iterator<Link> unread;
    private final Map<NodeId, Integer> numbers = new HashMap<>();
    private final List<NodeId> nodes = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] offsets = {};
    private int size;
    private boolean complete;

    LinkTable(Iterator<Link> links) {
        this.unread = links;
    }

    boolean isComplete() {
        return complete;
    }

    /** Reads some more links. */
    void read(int links) {
        for (int i = 0; i < links && unread.hasNext(); i++) {
            add(unread.next());
        }
        if (!complete && !unread.hasNext()) {
            group();
            complete = true;
        }
    }

    private void add(Link link) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = number(link.start());
        ends[size] = number(link.end());
        size++;
    }

    private int number(NodeId node) {
        return numbers.computeIfAbsent(node, added -> {
            nodes.add(added);
            return nodes.size() - 1;
        });
    }

    private void group() {
        offsets = new int[nodes.size() + 1];
        for (int i = 0; i < size; i++) {
            offsets[starts[i] + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        int[] next = offsets.clone();
        int[] grouped = new int[size];
        for (int i = 0; i < size; i++) {
            grouped[next[starts[i]]++] = ends[i];
        }
        ends = grouped;
        starts = new int[0];
    }

    /** What one link or more of a complete table lead to, as {@link Reached} finds it. */
    Iterator<NodeId> reached(NodeId start, Runnable cancellation) {
        return numbers.containsKey(start)
                ? new Search(numbers.get(start), cancellation)
                : List.<NodeId>of().iterator();
    }

    private final class Search implements Iterator<NodeId> {

        private final Runnable cancellation;
        private final BitSet seen = new BitSet();
        private int[] waiting = new int[16];
        private int given;
        private int found;

        Search(int start, Runnable cancellation) {
            this.cancellation = cancellation;
            stepFrom(start);
        }

        @Override
        public boolean hasNext() {
            return given < found;
        }

        @Override
        public NodeId next() {
            cancellation.run();
            int node = waiting[given++];
            stepFrom(node);
            return nodes.get(node);
        }

        private void stepFrom(int node) {
            for (int i = offsets[node]; i < offsets[node + 1]; i++) {
                if (!seen.get(ends[i])) {
                    seen.set(ends[i]);
                    if (found == waiting.length) {
                        waiting = Arrays.copyOf(waiting, 2 * found);
                    }
                    waiting[found++] = ends[i];
                }
            }
        }
    }
}
