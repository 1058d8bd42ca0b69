package org.rungwork.validation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.rungwork.model.QueryFile;

/**
 * A rule that compares nodes: a query in queries/check whose rows are what breaks it. Variables: {@code ?focus},
 * {@code ?value} (may be unbound), {@code ?message} (where it is unbound, the fix in the header stands for it).
 */
public final class Check {

    private static final Var FOCUS = Var.alloc("focus");
    private static final Var VALUE = Var.alloc("value");
    private static final Var MESSAGE = Var.alloc("message");

    private final String name;
    private final Severity severity;
    private final String fix;
    private final Query query;

    private Check(String name, Severity severity, String fix, Query query) {
        this.name = name;
        this.severity = severity;
        this.fix = fix;
        this.query = query;
    }

    /** @throws IllegalArgumentException if the header lacks rule, severity or fix */
    public static Check of(QueryFile file) {
        file.getHeader("rule");
        return new Check(
                file.name(),
                Severity.of(file.getHeader("severity")),
                file.getHeader("fix"),
                QueryFactory.create(file.text()));
    }

    public String name() {
        return name;
    }

    public Severity severity() {
        return severity;
    }

    /** Every row of the query as a finding. */
    public List<Finding> run(DatasetGraph data) {
        try (QueryExec exec = QueryExec.dataset(data)
                .query(query)
                // whoever publishes may take the time it takes, whatever the limit of other queries
                .overallTimeout(1, TimeUnit.DAYS)
                .build()) {
            RowSet rows = exec.select();
            return rows.stream().map(this::finding).toList();
        }
    }

    private Finding finding(Binding row) {
        Node message = row.get(MESSAGE);
        String text = message == null ? fix : message.getLiteralLexicalForm();
        return new Finding(severity, name, row.get(FOCUS), Optional.empty(), Optional.ofNullable(row.get(VALUE)), text);
    }
}
