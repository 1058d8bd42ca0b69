package org.rungwork.store;

import java.util.Iterator;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.Path;

/** The rows of a property path in a query, as {@link PathSearch} finds them, for each row of the input. */
final class PathRows extends QueryIterRepeatApply {

    private final Node subject;
    private final Path path;
    private final Node object;
    private final PathSearch forwards;
    private final PathSearch backwards;

    private PathRows(Node subject, Path path, Node object, QueryIterator input, ExecutionContext execution) {
        super(input, execution);
        this.subject = subject;
        this.path = path;
        this.object = object;
        this.forwards = new PathSearch(execution, true);
        this.backwards = new PathSearch(execution, false);
    }

    /** @param pattern a pattern with a path, not a single predicate */
    static QueryIterator of(OpPath pattern, QueryIterator input, ExecutionContext execution) {
        TriplePath triple = pattern.getTriplePath();
        Node subject = triple.getSubject();
        Node object = triple.getObject();
        Path path = triple.getPath();
        while (path instanceof P_Inverse inverse) {
            Node end = subject;
            subject = object;
            object = end;
            path = inverse.getSubPath();
        }
        return new PathRows(subject, path, object, input, execution);
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        Iterator<Binding> rows = rows(row, Var.lookup(row, subject), Var.lookup(row, object));
        return QueryIterPlainWrapper.create(rows, getExecContext());
    }

    private Iterator<Binding> rows(Binding row, Node start, Node end) {
        if (!Var.isVar(start)) {
            return Var.isVar(end) ? extended(row, end, forwards.from(start, path)) : arrivals(row, start, end);
        }
        if (!Var.isVar(end)) {
            return extended(row, start, backwards.from(end, path));
        }
        return Iter.flatMap(
                forwards.starts(path),
                node -> rows(
                        BindingFactory.binding(row, Var.alloc(start), node), node, end.equals(start) ? node : end));
    }

    /** From a node to itself, a path of length zero is one where the graph has the node, as ARQ has it. */
    private Iterator<Binding> arrivals(Binding row, Node start, Node end) {
        if (start.sameValueAs(end) && !forwards.knows(start)) {
            return Iter.empty();
        }
        return LongStream.range(0, forwards.arrivals(start, path, end))
                .mapToObj(arrival -> row)
                .iterator();
    }

    private static Iterator<Binding> extended(Binding row, Node variable, Iterator<Node> values) {
        Var name = Var.alloc(variable);
        return Iter.map(values, value -> BindingFactory.binding(row, name, value));
    }
}
