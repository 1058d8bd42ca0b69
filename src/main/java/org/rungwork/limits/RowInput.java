package org.rungwork.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** Rows that {@link RowOutput} has written. A file that cannot be read is an {@link IOError}. */
final class RowInput implements Iterator<Row> {

    private final DataInputStream in;
    private final List<Var> known = new ArrayList<>();
    private long left;

    /** @param rows how many there are */
    RowInput(InputStream in, long rows) {
        this.in = new DataInputStream(in);
        this.left = rows;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Row next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        try {
            return new Row(in.readLong(), readTerms());
        } catch (IOException failure) {
            throw new IOError(failure);
        }
    }

    private Binding readTerms() throws IOException {
        BindingBuilder row = Binding.builder();
        for (long terms = readNumber(); terms > 0; terms--) {
            row.add(readVariable(), readTerm());
        }
        return row.build();
    }

    private Var readVariable() throws IOException {
        int number = (int) readNumber();
        if (number == known.size()) {
            known.add(Var.alloc(readText()));
        }
        return known.get(number);
    }

    private Node readTerm() throws IOException {
        return switch (TermKind.of(in.readByte())) {
            case IRI -> NodeFactory.createURI(readText());
            case BLANK -> NodeFactory.createBlankNode(readText());
            case TYPED -> NodeFactory.createLiteralDT(readText(), NodeFactory.getType(readText()));
            case TAGGED -> NodeFactory.createLiteralLang(readText(), readText());
            case DIRECTED -> NodeFactory.createLiteralDirLang(readText(), readText(), readText());
            case TRIPLE -> NodeFactory.createTripleTerm(readTerm(), readTerm(), readTerm());
        };
    }

    private String readText() throws IOException {
        long header = readNumber();
        int length = (int) (header >>> 1);
        if ((header & 1) == 0) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, UTF_8);
        }
        char[] characters = new char[length];
        for (int at = 0; at < length; at++) {
            characters[at] = in.readChar();
        }
        return new String(characters);
    }

    private long readNumber() throws IOException {
        long number = 0;
        int shift = 0;
        byte next = in.readByte();
        while (next < 0) {
            number |= (long) (next & Byte.MAX_VALUE) << shift;
            shift += 7;
            next = in.readByte();
        }
        return number | (long) next << shift;
    }
}
