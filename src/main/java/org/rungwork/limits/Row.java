package org.rungwork.limits;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * A row that is kept. Two are equal if their terms are, wherever they stand.
 *
 * @param number its place among those that came in
 * @param hash of its terms: ARQ's own is the same for all rows whose variables have equal terms
 */
record Row(long number, int hash, Binding terms) {

    /** From a number of Knuth's: it spreads what differs little over all bits. */
    private static final int SPREAD = 0x9E3779B9;

    Row(long number, Binding terms) {
        this(number, hash(terms), terms);
    }

    /** With its own terms alone: rows of ARQ hold on to what a projection has left out. */
    static Row copy(long number, Binding row) {
        return new Row(number, BindingFactory.copy(row));
    }

    /** Whichever order the variables have. */
    private static int hash(Binding terms) {
        int hash = 0;
        Iterator<Var> variables = terms.vars();
        while (variables.hasNext()) {
            Var variable = variables.next();
            int value = (31 * variable.hashCode() + terms.get(variable).hashCode()) * SPREAD;
            hash += value ^ value >>> 15;
        }
        return hash;
    }

    /** An order, any, in which equal rows are neighbours. */
    static int compareTerms(Row one, Row other) {
        if (one.hash != other.hash) {
            return Integer.compare(one.hash, other.hash);
        }
        return one.equals(other) ? 0 : Arrays.compare(RowOutput.bytes(one.terms), RowOutput.bytes(other.terms));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && hash == row.hash && terms.equals(row.terms);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
