package org.rungwork.endpoint;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.rungwork.limits.BoundedConstruction;
import org.rungwork.limits.RefusedException;
import org.rungwork.query.SpreadsheetRows;

/** SPARQL query as Fuseki serves it; asked without a query it describes itself. */
final class QueryEndpoint extends SPARQL_QueryDataset {

    private static final List<String> FORMAT_PARAMETERS =
            List.of(HttpNames.paramOutput1, HttpNames.paramOutput2, HttpNames.paramOutput3);

    private final ServiceDescription description;

    QueryEndpoint(ServiceDescription description) {
        this.description = description;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() == null) {
            description.respond(action);
        } else {
            super.execGet(action);
        }
    }

    /** However the query came, it is read by a parser that recurs. */
    @Override
    protected void execute(String text, HttpAction action) {
        QueryText.requireModest(text);
        super.execute(text, action);
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String text) {
        Supervision.onEnd(action.getRequest(), execution::abort);
        try {
            if (query.isConstructType()) {
                return new QueryExecResult(execution.constructDataset(new BoundedConstruction(execution)));
            }
            if (query.isDescribeType()) {
                return new QueryExecResult(execution.describe(new BoundedConstruction(execution).graph()));
            }
            QueryExecResult result = super.executeQuery(action, execution, query, text);
            return result.isRowSet() ? new QueryExecResult(written(action, result.rowSet())) : result;
        } catch (QueryExecException failure) {
            throw Refusals.cause(failure);
        } catch (NullPointerException | NoSuchElementException failure) {
            // a query that is ended by another thread may lose what it was reading from or writing to
            throw isCancelled(execution) ? new QueryCancelledException() : failure;
        }
    }

    private static boolean isCancelled(QueryExec execution) {
        AtomicBoolean signal = Context.getCancelSignal(execution.getContext());
        return signal != null && signal.get();
    }

    /** The rows; as CSV for a spreadsheet only if that is said, since CSV of SPARQL has its terms unchanged. */
    private static RowSet written(HttpAction action, RowSet rows) {
        boolean isForSpreadsheet = "spreadsheet".equals(action.getRequestParameter("for"))
                && FORMAT_PARAMETERS.stream().anyMatch(name -> "csv".equals(action.getRequestParameter(name)));
        return isForSpreadsheet ? SpreadsheetRows.of(told(rows)) : told(rows);
    }

    /** What is refused while rows are written is told as such. */
    private static RowSet told(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (RefusedException refused) {
                    throw refused.denied();
                }
            }

            @Override
            public Binding next() {
                return rows.next();
            }
        });
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        // a parameter that names the format is stronger than the header
        if (FORMAT_PARAMETERS.stream().noneMatch(name -> action.getRequestParameter(name) != null)) {
            AcceptedTypes.require(action, offered(result));
        }
        super.sendResults(action, result, prologue);
    }

    private static AcceptList offered(QueryExecResult result) {
        if (result.isRowSet()) {
            return DEF.rsOfferTable;
        }
        if (result.isBoolean()) {
            return DEF.rsOfferBoolean;
        }
        if (result.isJson()) {
            return DEF.jsonOffer;
        }
        return DEF.constructOffer;
    }

    @Override
    public void execOptions(HttpAction action) {
        ActionLib.setCommonHeadersForOptions(action);
        action.setResponseHeader(HttpNames.hAllow, "GET,HEAD,OPTIONS,POST");
        ServletOps.success(action);
    }
}
