package org.rungwork.endpoint;

import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/**
 * Rows as CSV, where a blank node is {@code _:b0} (SPARQL 1.1 Query Results CSV, section 3.2). ARQ writes {@code b0},
 * which could be a text.
 */
final class CsvResults implements RowSetWriter {

    private final RowSetWriter writer = RowSetWriterCSV.factory.create(ResultSetLang.RS_CSV);

    private CsvResults() {}

    /** Has all CSV of SPARQL results written so. */
    static void register() {
        RowSetWriterRegistry.register(ResultSetLang.RS_CSV, language -> new CsvResults());
    }

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        writer.write(out, labelled(rows), context);
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        writer.write(out, labelled(rows), context);
    }

    @Override
    public void write(OutputStream out, boolean result, Context context) {
        writer.write(out, result, context);
    }

    private static RowSet labelled(RowSet rows) {
        Map<Node, Node> labels = new HashMap<>();
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> labelled(row, labels)));
    }

    private static Binding labelled(Binding row, Map<Node, Node> labels) {
        BindingBuilder builder = Binding.builder();
        row.forEach((variable, term) -> builder.add(variable, term.isBlank() ? label(term, labels) : term));
        return builder.build();
    }

    private static Node label(Node blank, Map<Node, Node> labels) {
        return labels.computeIfAbsent(blank, node -> NodeFactory.createLiteralString("_:b" + labels.size()));
    }
}
