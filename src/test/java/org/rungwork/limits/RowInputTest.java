package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowInputTest {

    private static final Var A = Var.alloc("a");
    private static final Var B = Var.alloc("b");
    private static final Var HIDDEN = Var.alloc("?0");

    private static List<Row> writtenAndRead(List<Row> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowOutput output = new RowOutput(bytes)) {
            for (Row row : rows) {
                output.write(row);
            }
        }
        List<Row> read = new ArrayList<>();
        new RowInput(new ByteArrayInputStream(bytes.toByteArray()), rows.size()).forEachRemaining(read::add);
        return read;
    }

    private static Stream<Node> terms() {
        Node iri = NodeFactory.createURI("urn:> <\n\u00e9\ud83d\ude00");
        Node blank = NodeFactory.createBlankNode("any label: \"");
        Node odd = NodeFactory.createLiteralLang("a", "x y");
        Node inner = NodeFactory.createTripleTerm(blank, iri, odd);
        return Stream.of(
                iri,
                NodeFactory.createURI(""),
                NodeFactory.createURI("_:no-blank-node"),
                blank,
                odd,
                inner,
                NodeFactory.createTripleTerm(iri, iri, inner),
                NodeFactory.createLiteralLang("a", "EN-gb"),
                NodeFactory.createLiteralDirLang("a", "ar", TextDirection.LTR),
                NodeFactory.createLiteralDirLang("a", "ar", TextDirection.RTL),
                NodeFactory.createLiteralString(""),
                NodeFactory.createLiteralString("\u0000\r\n\t\ufeff\uffff\"\\"),
                NodeFactory.createLiteralString("half of a character: \ud83d"),
                NodeFactory.createLiteralString("a".repeat(100_000)),
                NodeFactory.createLiteralDT("+01", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("1.", XSDDatatype.XSDdecimal),
                NodeFactory.createLiteralDT("no number", XSDDatatype.XSDdouble),
                NodeFactory.createLiteralDT("a", NodeFactory.getType("urn:> b")));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermIsTheSameAfterwards(Node term) throws IOException {
        List<Row> read = writtenAndRead(List.of(new Row(7, BindingFactory.binding(A, term))));

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().number()).isEqualTo(7);
        assertThat(read.getFirst().terms().get(A)).isEqualTo(term);
    }

    @Test
    void rowsMayHaveOtherVariablesOrNone() throws IOException {
        Node one = NodeFactory.createLiteralString("1");
        Node other = NodeFactory.createLiteralString("2");
        List<Row> rows = List.of(
                new Row(0, BindingFactory.binding(B, one)),
                new Row(1, BindingFactory.empty()),
                new Row(Long.MAX_VALUE, BindingFactory.binding(A, one, B, other, HIDDEN, one)));

        List<Row> read = writtenAndRead(rows);

        assertThat(read).isEqualTo(rows);
        assertThat(read).extracting(Row::number).containsExactly(0L, 1L, Long.MAX_VALUE);
    }

    /** All of them, and each before or after each other one, whichever way they are asked. */
    @Test
    void onlyEqualRowsAreNotInOrder() {
        List<Binding> rows =
                terms().map(term -> BindingFactory.binding(A, term)).toList();

        for (Binding one : rows) {
            for (Binding other : rows) {
                int compared = Row.compareTerms(new Row(1, one), new Row(2, other));

                assertThat(compared == 0).isEqualTo(one.equals(other));
                assertThat(Row.compareTerms(new Row(2, other), new Row(1, one))).isEqualTo(-compared);
            }
        }
    }

    @Test
    void termsOfOtherVariablesAreOtherRows() {
        Node one = NodeFactory.createLiteralString("1");
        Node other = NodeFactory.createLiteralString("2");

        Row row = new Row(1, BindingFactory.binding(A, one, B, other));

        assertThat(row).isEqualTo(new Row(2, BindingFactory.binding(B, other, A, one)));
        assertThat(row).isNotEqualTo(new Row(1, BindingFactory.binding(A, other, B, one)));
        assertThat(Row.compareTerms(row, new Row(2, BindingFactory.binding(B, other, A, one))))
                .isZero();
        assertThat(Row.compareTerms(row, new Row(1, BindingFactory.binding(A, other, B, one))))
                .isNotZero();
    }
}
