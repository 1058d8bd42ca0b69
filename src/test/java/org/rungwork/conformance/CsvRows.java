package org.rungwork.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Rows in CSV as far as it can tell: blank nodes, numbers, texts; an empty cell is unbound. */
final class CsvRows {

    private CsvRows() {}

    static RowSet read(String text) {
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).stream().toList();
        List<Var> variables =
                records.getFirst().getFields().stream().map(Var::alloc).toList();
        Iterator<Binding> rows =
                Iter.map(records.subList(1, records.size()).iterator(), record -> row(variables, record.getFields()));
        return RowSetStream.create(variables, rows);
    }

    private static Binding row(List<Var> variables, List<String> cells) {
        BindingBuilder row = Binding.builder();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                row.add(variables.get(column), term(cells.get(column)));
            }
        }
        return row.build();
    }

    private static Node term(String cell) {
        if (cell.startsWith("_:")) {
            return NodeFactory.createBlankNode(cell);
        }
        return cell.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")
                ? NodeFactory.createLiteralDT(cell, XSDDatatype.XSDdouble)
                : NodeFactory.createLiteralString(cell);
    }
}
