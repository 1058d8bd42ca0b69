package org.rungwork.endpoint.service;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.rungwork.store.Store;

/** Asks a store; an answer is one text a row, with local names, lexical forms and "-" for what is unbound. */
record Asking(Store store) {

    static final String PREFIXES = "PREFIX svc: <https://w3id.org/rungwork/service#>"
            + " PREFIX rw: <https://w3id.org/rungwork/ns#> PREFIX skill: <https://w3id.org/rungwork/id/skill/>"
            + " PREFIX role: <https://w3id.org/rungwork/id/role/> ";

    List<String> rows(String query) {
        return store.read(dataset -> {
            try (QueryExec exec = store.queryExec(dataset, QueryFactory.create(PREFIXES + query))) {
                RowSet rows = exec.select();
                return rows.stream().map(row -> text(rows.getResultVars(), row)).toList();
            }
        });
    }

    private static String text(List<Var> variables, Binding row) {
        return variables.stream().map(row::get).map(Asking::text).collect(Collectors.joining(" "));
    }

    private static String text(Node value) {
        if (value == null) {
            return "-";
        }
        return value.isURI() ? value.getURI().replaceFirst(".*[/#]", "") : value.getLiteralLexicalForm();
    }
}
