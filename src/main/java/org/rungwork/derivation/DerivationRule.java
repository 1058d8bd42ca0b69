package org.rungwork.derivation;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.rungwork.model.QueryFile;
import org.rungwork.vocabulary.Graphs;

/**
 * A CONSTRUCT in queries/derive. {@code 10-ladder.rq} is run before {@code 20-…} and makes the whole content of
 * graph:derived/ladder.
 *
 * @param name file name without ending, which also gives the order
 * @param graph the graph it fills
 */
public record DerivationRule(String name, Node graph, Query query) {

    /** @throws IllegalArgumentException if the name is not {@code NN-name} or the query is no CONSTRUCT */
    public static DerivationRule of(QueryFile file) {
        if (!file.name().matches("\\d\\d-[a-z-]+")) {
            throw new IllegalArgumentException(file.name() + ".rq: a rule is called NN-name.rq, such as 10-ladder.rq");
        }
        Query query = QueryFactory.create(file.text());
        if (!query.isConstructType()) {
            throw new IllegalArgumentException(file.name() + ".rq is no CONSTRUCT query");
        }
        return new DerivationRule(file.name(), Graphs.derived(file.name().substring(3)), query);
    }

    List<Triple> run(DatasetGraph data) {
        try (QueryExec exec = QueryExec.dataset(data)
                .query(query)
                // whoever publishes may take the time it takes, whatever the limit of other queries
                .overallTimeout(1, TimeUnit.DAYS)
                .build()) {
            Iterator<Triple> triples = exec.constructTriples();
            return Iter.toList(triples);
        }
    }
}
