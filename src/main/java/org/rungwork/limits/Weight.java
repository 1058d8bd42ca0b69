package org.rungwork.limits;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * About how many bytes terms and rows take. A term that several rows share, as those of the store do, is weighed once while it is
 * remembered.
 */
public final class Weight {

    private static final long ROW = 100;
    private static final long STATEMENT = 150;
    private static final long VALUE = 40;
    private static final long TERM = 100;
    private static final int REMEMBERED = 1 << 10;

    private final Node[] shared = new Node[REMEMBERED];
    private long sum;

    /** What this row adds to those weighed before. */
    public long add(Binding row) {
        sum = ROW;
        row.forEach((variable, term) -> sum += VALUE + (isShared(term) ? 0 : of(term)));
        return sum;
    }

    /** What this statement adds to those weighed before. */
    public long add(Node subject, Node predicate, Node object) {
        long added = STATEMENT;
        for (Node term : List.of(subject, predicate, object)) {
            added += isShared(term) ? 0 : of(term);
        }
        return added;
    }

    private boolean isShared(Node term) {
        int place = term.hashCode() & REMEMBERED - 1;
        boolean isKnown = shared[place] == term;
        shared[place] = term;
        return isKnown;
    }

    void forget() {
        Arrays.fill(shared, null);
    }

    static long ofValue(NodeValue value) {
        return VALUE + of(value.asNode());
    }

    static long of(Node term) {
        if (term.isURI()) {
            return TERM + term.getURI().length();
        }
        if (term.isTripleTerm()) {
            Triple triple = term.getTriple();
            return TERM + of(triple.getSubject()) + of(triple.getPredicate()) + of(triple.getObject());
        }
        return term.isLiteral()
                ? TERM
                        + term.getLiteralLexicalForm().length()
                        + term.getLiteralLanguage().length()
                : TERM;
    }
}
