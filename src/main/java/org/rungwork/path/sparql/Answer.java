package org.rungwork.path.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.engine.binding.Binding;

/** What was found for one row before. */
record Answer(Asked asked, Rows rows, Found found) {

    /** About how many bytes it takes beside that row and the paths. */
    static final long BYTES = 500;

    /** Whether it has rows, that fit to the row before or not. */
    boolean isAny() {
        return !found.paths().isEmpty() || found.isTruncated();
    }

    /** The rows, one made after the other. */
    Iterator<Binding> tell() {
        Binding outer = asked.outer();
        Iterator<Binding> fitting = Iter.filter(rows.of(found, asked.rows()), row -> Algebra.compatible(outer, row));
        return Iter.map(fitting, row -> Algebra.merge(outer, row));
    }
}
