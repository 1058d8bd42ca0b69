package org.rungwork.path.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The nodes of one search by number: those of the edges, and beyond them those that the search names and no edge has. */
final class Nodes {

    private final EdgeTable edges;
    private final List<Node> others = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    Nodes(EdgeTable edges) {
        this.edges = edges;
    }

    int number(Node node) {
        Integer number = edges.find(node);
        return number != null
                ? number
                : numbers.computeIfAbsent(node, unseen -> {
                    others.add(unseen);
                    return inNetwork() + others.size() - 1;
                });
    }

    Node node(int number) {
        return number < inNetwork() ? edges.node(number) : others.get(number - inNetwork());
    }

    private int inNetwork() {
        return edges.network().nodeCount();
    }
}
