package org.rungwork.derivation;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.rungwork.model.QueryFile;
import org.rungwork.vocabulary.Graphs;

/**
 * A CONSTRUCT in queries/bridge: what imported data means in our terms. A rule that speaks of {@code ?taxonomy} is run
 * for each delivered graph by itself, with the graph in the place of the variable; any other rule once over everything.
 *
 * @param name file name without ending, {@code NN-name}, which also gives the order
 */
public record BridgeRule(String name, Query query, boolean perTaxonomy) {

    private static final String TAXONOMY = "taxonomy";

    /** @throws IllegalArgumentException if the name is not {@code NN-name} or the query is no CONSTRUCT */
    public static BridgeRule of(QueryFile file) {
        if (!file.name().matches("\\d\\d-[a-z-]+")) {
            throw new IllegalArgumentException(
                    file.name() + ".rq: a rule is called NN-name.rq, such as 10-requirements.rq");
        }
        Query query = QueryFactory.create(file.text());
        if (!query.isConstructType()) {
            throw new IllegalArgumentException(file.name() + ".rq is no CONSTRUCT query");
        }
        return new BridgeRule(file.name(), query, file.text().contains("?" + TAXONOMY));
    }

    /** The graph that the rule fills from a delivered graph, or from everything. */
    public Node graph(String taxonomyId) {
        return Graphs.bridge(name.substring(3), taxonomyId);
    }

    /**
     * Runs the rule.
     *
     * @param taxonomy the delivered graph; any node for a rule over everything
     * @param queries opens a query with terms in the place of variables
     */
    public void run(Node taxonomy, BiFunction<Query, Map<String, Node>, QueryExec> queries, Consumer<Triple> triples) {
        Map<String, Node> terms = perTaxonomy ? Map.of(TAXONOMY, taxonomy) : Map.of();
        try (QueryExec exec = queries.apply(query, terms)) {
            exec.constructTriples().forEachRemaining(triples);
        }
    }
}
