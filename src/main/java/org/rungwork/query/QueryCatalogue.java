package org.rungwork.query;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.exec.QueryExec;
import org.rungwork.limits.RefusedException;
import org.rungwork.model.QueryFile;
import org.rungwork.store.Store;

/** All questions of queries/answer, by name. */
public final class QueryCatalogue {

    private final Store store;
    private final Map<String, CatalogueQuery> queries;

    /** @throws IllegalArgumentException if a file is not as {@link CatalogueQuery#of} wants it */
    public QueryCatalogue(Store store, List<QueryFile> files) {
        this.store = store;
        Map<String, CatalogueQuery> byName = new TreeMap<>();
        for (QueryFile file : files) {
            try {
                byName.put(file.name(), CatalogueQuery.of(file));
            } catch (QueryException | IllegalArgumentException malformed) {
                throw new IllegalArgumentException(
                        "queries/answer/" + file.name() + ".rq: " + malformed.getMessage(), malformed);
            }
        }
        this.queries = Collections.unmodifiableMap(byName);
    }

    public Collection<CatalogueQuery> listQueries() {
        return queries.values();
    }

    public Optional<CatalogueQuery> findQuery(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /**
     * The rows that answer a question which the application itself asks.
     *
     * @throws IllegalStateException if there is no such question, or its answer has no rows
     */
    public Answer.Rows rows(String name, Map<String, List<String>> values) {
        if (ask(name, values) instanceof Answer.Rows rows) {
            return rows;
        }
        throw new IllegalStateException("queries/answer/" + name + ".rq must be a SELECT");
    }

    /**
     * The graph that answers a question which the application itself asks.
     *
     * @throws IllegalStateException if there is no such question, or its answer is no graph
     */
    public Answer.Statements statements(String name, Map<String, List<String>> values) {
        if (ask(name, values) instanceof Answer.Statements statements) {
            return statements;
        }
        throw new IllegalStateException("queries/answer/" + name + ".rq must be a CONSTRUCT");
    }

    private Answer ask(String name, Map<String, List<String>> values) {
        CatalogueQuery question = findQuery(name)
                .orElseThrow(() -> new IllegalStateException("queries/answer/" + name + ".rq is missing"));
        return ask(question, values);
    }

    /**
     * Asks a question.
     *
     * @param values values by parameter, as {@link CatalogueQuery#bind} takes them
     * @throws ParameterException if they do not fit
     * @throws QueryTimeoutException if the answer takes too long
     * @throws QueryRefusedException if it is refused for these values, as a path search that hits a limit
     */
    public Answer ask(CatalogueQuery question, Map<String, List<String>> values) {
        Query query = question.bind(values);
        return store.read(dataset -> {
            try (QueryExec exec = store.queryExec(dataset, query)) {
                return Answer.of(query, exec);
            } catch (RefusedException refused) {
                throw new QueryRefusedException(refused);
            } catch (QueryCancelledException tooSlow) {
                throw new QueryTimeoutException(tooSlow);
            } catch (QueryDeniedException refused) {
                throw new QueryRefusedException(refused);
            }
        });
    }
}
