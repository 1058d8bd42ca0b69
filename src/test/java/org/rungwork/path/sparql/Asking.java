package org.rungwork.path.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Puts Turtle into an engine and asks it; answers come as one text a row, with local names and lexical forms. */
enum Asking {
    /** All in the default graph of a dataset in memory. */
    MEMORY {
        @Override
        DatasetGraph load(String turtle) {
            DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
            Txn.executeWrite(dataset, () -> read(turtle).stream().forEach(dataset.getDefaultGraph()::add));
            return dataset;
        }
    },
    /** Every triple in a graph of its own, and their union as the default graph, set for the query. */
    TDB2_UNION {
        @Override
        DatasetGraph load(String turtle) {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.mem());
            List<Node> graphs = new ArrayList<>();
            Txn.executeWrite(
                    dataset,
                    () -> read(turtle).stream().forEach(triple -> {
                        graphs.add(NodeFactory.createURI(NAMESPACE + "graph" + graphs.size()));
                        dataset.add(graphs.getLast(), triple.getSubject(), triple.getPredicate(), triple.getObject());
                    }));
            return dataset;
        }
    };

    static final String NAMESPACE = "http://example.org/";
    private static final String PREFIXES =
            "PREFIX : <" + NAMESPACE + "> PREFIX path: <https://w3id.org/rungwork/path#> ";

    abstract DatasetGraph load(String turtle);

    private static Graph read(String turtle) {
        return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    }

    /** The rows of a SELECT over the data. */
    List<String> ask(String turtle, String query) {
        return ask(load(turtle), query);
    }

    List<String> ask(DatasetGraph dataset, String query) {
        dataset.begin(TxnType.READ);
        try (QueryExec execution = exec(dataset, query, Duration.ofMinutes(2))) {
            RowSet rows = execution.select();
            List<Var> columns = rows.getResultVars();
            return rows.stream()
                    .map(row ->
                            columns.stream().map(column -> cell(row, column)).collect(Collectors.joining(" ")))
                    .toList();
        } finally {
            dataset.end();
        }
    }

    QueryExec exec(DatasetGraph dataset, String query, Duration timeout) {
        return QueryExec.dataset(dataset)
                .query(PREFIXES + query)
                .set(TDB2.symUnionDefaultGraph, this == TDB2_UNION)
                .timeout(timeout.toMillis())
                .build();
    }

    private static String cell(Binding row, Var column) {
        Node term = row.get(column);
        if (term == null) {
            return "-";
        }
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString().replace(NAMESPACE, "");
    }
}
