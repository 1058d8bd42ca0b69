package org.rungwork.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.rungwork.RdfFiles;

/**
 * Rows of terms in a form that compares across engines: IRIs whole, numbers by value, strings without language.
 *
 * @param columns names of the variables
 * @param rows the cells of each row; an unbound one is empty
 */
record Table(List<String> columns, List<List<String>> rows) {

    private static final Map<String, String> PREFIXES =
            RdfFiles.model("queries/prefixes.ttl").getNsPrefixMap();

    /** A hand-written table: a header of names; cells are CURIEs, numbers, quoted strings, or empty. */
    static Table ofExpected(String tsv) {
        List<String> lines = tsv.lines().filter(line -> !line.isBlank()).toList();
        List<String> columns = cells(lines.getFirst());
        List<List<String>> rows = lines.stream()
                .skip(1)
                .map(line -> padded(cells(line), columns.size()).stream()
                        .map(Table::expectedCell)
                        .toList())
                .toList();
        return new Table(columns, rows);
    }

    static Table of(ResultSet results) {
        List<List<String>> rows = new ArrayList<>();
        List<String> columns = results.getResultVars();
        results.forEachRemaining(
                row -> rows.add(columns.stream().map(row::get).map(Table::cell).toList()));
        return new Table(columns, rows);
    }

    static Table of(TupleQueryResult results) {
        List<List<String>> rows = new ArrayList<>();
        List<String> columns = results.getBindingNames();
        for (BindingSet row : results) {
            rows.add(columns.stream().map(row::getValue).map(Table::cell).toList());
        }
        return new Table(columns, rows);
    }

    /** The same rows with these columns only, in this order. */
    Table select(List<String> wanted) {
        List<Integer> places = wanted.stream().map(columns::indexOf).toList();
        if (places.contains(-1)) {
            throw new IllegalArgumentException("wanted " + wanted + ", but there are only " + columns);
        }
        return new Table(
                wanted,
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
    }

    /** One text a row, for messages that a person can read. */
    List<String> lines() {
        return rows.stream().map(row -> String.join(" | ", row)).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static List<String> padded(List<String> cells, int size) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < size) {
            padded.add("");
        }
        return padded;
    }

    private static String expectedCell(String cell) {
        if (cell.startsWith("\"")) {
            return cell.substring(1, cell.lastIndexOf('"'));
        }
        if (cell.startsWith("<")) {
            return cell.substring(1, cell.length() - 1);
        }
        int colon = cell.indexOf(':');
        if (colon >= 0 && PREFIXES.containsKey(cell.substring(0, colon))) {
            return PREFIXES.get(cell.substring(0, colon)) + cell.substring(colon + 1);
        }
        return number(cell);
    }

    private static String cell(RDFNode node) {
        if (node == null) {
            return "";
        }
        Node term = node.asNode();
        if (term.isURI()) {
            return term.getURI();
        }
        return term.isLiteral() ? literal(term.getLiteralLexicalForm(), term.getLiteralDatatypeURI()) : "_:";
    }

    private static String cell(Value value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Literal literal) {
            return literal(literal.getLabel(), literal.getDatatype().stringValue());
        }
        return value.isBNode() ? "_:" : value.stringValue();
    }

    private static String literal(String text, String datatype) {
        boolean isNumber = List.of("integer", "decimal", "double", "float", "int", "long").stream()
                .anyMatch(name -> datatype.equals("http://www.w3.org/2001/XMLSchema#" + name));
        return isNumber ? number(text) : text;
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    @Override
    public String toString() {
        return columns + "\n" + lines().stream().collect(Collectors.joining("\n"));
    }
}
