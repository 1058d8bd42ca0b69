package org.rungwork.query;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.rungwork.model.SpreadsheetCell;

/** Rows as people open them in a spreadsheet, which would compute what looks like a formula. */
public final class SpreadsheetRows {

    private SpreadsheetRows() {}

    /** The rows, with their texts as {@link SpreadsheetCell} has them. */
    public static RowSet of(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, SpreadsheetRows::row));
    }

    private static Binding row(Binding row) {
        BindingBuilder builder = Binding.builder();
        row.forEach((column, term) -> builder.add(column, cell(term)));
        return builder.build();
    }

    private static Node cell(Node term) {
        if (!term.isLiteral()) {
            return term;
        }
        String text = term.getLiteralLexicalForm();
        String cell = SpreadsheetCell.of(text);
        return cell.equals(text) ? term : NodeFactory.createLiteralString(cell);
    }
}
