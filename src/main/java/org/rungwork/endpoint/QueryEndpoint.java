package org.rungwork.endpoint;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;

/** SPARQL query as Fuseki serves it; asked without a query it describes itself. */
final class QueryEndpoint extends SPARQL_QueryDataset {

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

    @Override
    public void execHead(HttpAction action) {
        execGet(action);
    }
}
