package org.rungwork.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rungwork.limits.BoundedConstruction;
import org.rungwork.limits.RefusedException;
import org.rungwork.store.Store;

/** Asks queries that people write, under the same guards as the endpoint: nothing is fetched, and time is bounded. */
public final class FreeQuery {

    private final Store store;

    public FreeQuery(Store store) {
        this.store = store;
    }

    /**
     * The beginning of an answer.
     *
     * @param answer at most as many rows or statements as were wished for
     * @param cut whether there are more
     */
    public record Beginning(Answer answer, boolean cut) {}

    /**
     * Asks for the first rows or statements of an answer.
     *
     * @param text a SELECT, ASK, CONSTRUCT or DESCRIBE
     * @param most rows or statements that are read
     * @throws MalformedQueryException for any other text
     * @throws QueryTimeoutException if they take too long
     * @throws QueryRefusedException for what is not done here, such as calling other servers
     */
    public Beginning ask(String text, int most) {
        Query query = QuerySyntax.parse(text);
        return store.read(dataset -> {
            try (QueryExec exec = store.queryExec(dataset, query)) {
                return begin(query, exec, most);
            } catch (RefusedException refused) {
                throw new QueryRefusedException(refused);
            } catch (QueryCancelledException tooSlow) {
                throw new QueryTimeoutException(tooSlow);
            } catch (QueryDeniedException refused) {
                throw new QueryRefusedException(refused);
            } catch (QueryExecException failure) {
                throw new QueryRefusedException(
                        failure.getCause() instanceof QueryDeniedException refused ? refused : failure);
            }
        });
    }

    private static Beginning begin(Query query, QueryExec exec, int most) {
        return switch (query.queryType()) {
            case SELECT -> rows(exec.select(), most);
            case ASK -> new Beginning(new Answer.Truth(exec.ask()), false);
            case CONSTRUCT -> statements(query, exec.constructTriples(), most);
            default ->
                statements(
                        query,
                        exec.describe(new BoundedConstruction(exec).graph()).find(),
                        most);
        };
    }

    private static Beginning rows(RowSet rows, int most) {
        List<Binding> bindings = new ArrayList<>();
        while (bindings.size() < most && rows.hasNext()) {
            // TDB looks terms up when they are asked for, which is too late when the transaction is over
            bindings.add(rows.next().detach());
        }
        return new Beginning(
                new Answer.Rows(RowSetStream.create(rows.getResultVars(), bindings.iterator())
                        .rewindable()),
                rows.hasNext());
    }

    private static Beginning statements(Query query, Iterator<Triple> triples, int most) {
        Graph graph = GraphFactory.createDefaultGraph();
        while (graph.size() < most && triples.hasNext()) {
            graph.add(triples.next());
        }
        return new Beginning(
                new Answer.Statements(graph, query.getPrefixMapping().getNsPrefixMap()), triples.hasNext());
    }
}
