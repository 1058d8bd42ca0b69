package org.rungwork.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.store.TermIds;

/** Properties read whole, each once: the object of every subject. */
final class Columns {

    private final TermIds terms;
    private final Map<Node, Column> read = new HashMap<>();

    Columns(TermIds terms) {
        this.terms = terms;
    }

    /** One property: the id of one object for each subject. */
    record Column(LongIndex subjects, long[] objects) {

        boolean has(long subject) {
            return subjects.get(subject) != LongIndex.ABSENT;
        }

        /** The id of the object; of a subject without one, 0, which is nobody's id. */
        long object(long subject) {
            int number = subjects.get(subject);
            return number == LongIndex.ABSENT ? 0 : objects[number];
        }
    }

    /** The objects of a property; of several for one subject that with the smallest id. */
    Column read(Node property) {
        return read.computeIfAbsent(property, this::scan);
    }

    private Column scan(Node property) {
        LongIndex subjects = new LongIndex();
        long[][] objects = {new long[16]};
        terms.scan(property, (subject, object) -> {
            int known = subjects.size();
            int number = subjects.add(subject);
            if (number == objects[0].length) {
                objects[0] = Arrays.copyOf(objects[0], number * 2);
            }
            objects[0][number] = number == known ? object : Math.min(object, objects[0][number]);
        });
        return new Column(subjects, objects[0]);
    }

    /** The id of the object that a subject known by its IRI has; 0 where there is none. */
    long object(Node property, Node subject) {
        return read(property).object(terms.id(subject));
    }

    /** The object as a number; NaN where there is none. */
    double number(Node property, long subject) {
        Column column = read(property);
        return column.has(subject) ? decode(column.object(subject)) : Double.NaN;
    }

    /** The number that an id stands for; NaN for anything else: what cannot be read is unknown. */
    double decode(long id) {
        Node term = terms.term(id);
        return term.isLiteral() && term.getLiteralValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** The object as text; "" where there is none. */
    String text(Node property, long subject) {
        Column column = read(property);
        return column.has(subject) ? text(column.object(subject)) : "";
    }

    String text(long id) {
        Node term = terms.term(id);
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }

    /** Whether the object is the literal true. */
    boolean isTrue(Node property, long subject) {
        return text(property, subject).equals("true");
    }

    /** Visits the members of a class, each once, in no order. */
    void members(Node type, LongConsumer visitor) {
        LongIndex found = members(type);
        for (int number = 0; number < found.size(); number++) {
            visitor.accept(found.id(number));
        }
    }

    private LongIndex members(Node type) {
        LongIndex found = new LongIndex();
        terms.scan(RDF.type.asNode(), type, (subject, object) -> found.add(subject));
        return found;
    }

    /** The members of a class in the order of their IRIs. */
    long[] membersByIri(Node type) {
        LongIndex found = members(type);
        record Named(long id, String iri) {}
        return IntStream.range(0, found.size())
                .mapToObj(number -> new Named(found.id(number), text(found.id(number))))
                .sorted(Comparator.comparing(Named::iri))
                .mapToLong(Named::id)
                .toArray();
    }

    void scan(Node property, TermIds.PairVisitor visitor) {
        terms.scan(property, visitor);
    }
}
