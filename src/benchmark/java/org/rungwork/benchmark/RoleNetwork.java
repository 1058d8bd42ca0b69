package org.rungwork.benchmark;

import java.util.Arrays;
import java.util.List;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.rungwork.benchmark.SyntheticCareers.Move;
import org.rungwork.path.Network;

/**
 * The moves of careers as a network for our searches and for those of JGraphT.
 *
 * @param weights of each edge: years in tenths, and for a move of unknown length more than any route takes
 */
record RoleNetwork(Network network, long[] weights) {

    static final long UNKNOWN = 100_000;

    static RoleNetwork of(SyntheticCareers careers) {
        List<Move> moves = careers.moves();
        int[] from = moves.stream().mapToInt(Move::from).toArray();
        int[] to = moves.stream().mapToInt(Move::to).toArray();
        long[] weights = moves.stream()
                .mapToLong(move -> move.isUnknown() ? UNKNOWN : move.lower())
                .toArray();
        return new RoleNetwork(Network.of(careers.size().roles, from, to), weights);
    }

    long[] ones() {
        long[] ones = new long[weights.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> jgrapht() {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int role = 0; role < network.nodeCount(); role++) {
            graph.addVertex(role);
        }
        for (int edge = 0; edge < network.edgeCount(); edge++) {
            DefaultWeightedEdge added = graph.addEdge(network.from(edge), network.to(edge));
            graph.setEdgeWeight(added, weights[edge]);
        }
        return graph;
    }
}
