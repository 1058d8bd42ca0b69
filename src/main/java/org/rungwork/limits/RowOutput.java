package org.rungwork.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows for a file, so that {@link RowInput} gives back the same terms, whatever they are: ARQ's text, and RDF Thrift, do not read
 * all that a query can make. A variable is named once.
 */
final class RowOutput implements AutoCloseable {

    private static final int BUFFER = 32 * 1024;

    private final DataOutputStream out;
    private final Map<Var, Integer> known = new HashMap<>();

    RowOutput(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /** Equal rows give equal bytes, and others others. */
    static byte[] bytes(Binding terms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowOutput row = new RowOutput(bytes)) {
            row.write(terms);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    void write(Row row) throws IOException {
        out.writeLong(row.number());
        write(row.terms());
    }

    private void write(Binding terms) throws IOException {
        List<Var> variables = new ArrayList<>();
        terms.vars().forEachRemaining(variables::add);
        variables.sort(Comparator.comparing(Var::getVarName));
        writeNumber(variables.size());
        for (Var variable : variables) {
            write(variable);
            write(terms.get(variable));
        }
    }

    private void write(Var variable) throws IOException {
        Integer number = known.putIfAbsent(variable, known.size());
        if (number == null) {
            writeNumber(known.size() - 1);
            write(variable.getVarName());
        } else {
            writeNumber(number);
        }
    }

    private void write(Node term) throws IOException {
        if (term.isURI()) {
            write(TermKind.IRI, term.getURI());
        } else if (term.isBlank()) {
            write(TermKind.BLANK, term.getBlankNodeLabel());
        } else if (term.isLiteral()) {
            writeLiteral(term);
        } else if (term.isTripleTerm()) {
            Triple triple = term.getTriple();
            write(TermKind.TRIPLE);
            write(triple.getSubject());
            write(triple.getPredicate());
            write(triple.getObject());
        } else {
            throw new IllegalArgumentException("No term of RDF: " + term);
        }
    }

    private void writeLiteral(Node literal) throws IOException {
        String text = literal.getLiteralLexicalForm();
        if (literal.getLiteralBaseDirection() != null) {
            write(
                    TermKind.DIRECTED,
                    text,
                    literal.getLiteralLanguage(),
                    literal.getLiteralBaseDirection().direction());
        } else if (!literal.getLiteralLanguage().isEmpty()) {
            write(TermKind.TAGGED, text, literal.getLiteralLanguage());
        } else {
            write(TermKind.TYPED, text, literal.getLiteralDatatypeURI());
        }
    }

    private void write(TermKind kind, String... texts) throws IOException {
        out.writeByte(kind.ordinal());
        for (String text : texts) {
            write(text);
        }
    }

    /** In UTF-8, or, where half of a character makes that impossible, as it is in memory. */
    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        if (new String(bytes, UTF_8).equals(text)) {
            writeNumber((long) bytes.length << 1);
            out.write(bytes);
        } else {
            writeNumber((long) text.length() << 1 | 1);
            out.writeChars(text);
        }
    }

    /** Seven bits a byte, the lowest ones first; the last byte is positive. */
    private void writeNumber(long number) throws IOException {
        long left = number;
        while (left > Byte.MAX_VALUE) {
            out.writeByte((int) (left | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
