package org.rungwork.endpoint.service;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.expr.NodeValue;
import org.rungwork.career.Edition;
import org.rungwork.career.UnresolvedNamesException;

/**
 * The rows of one SERVICE block for each row before it. What that row binds takes the place of the variable: in an option
 * it is what is asked, in a result it is a filter.
 */
final class ServiceRows extends QueryIterRepeatApply {

    private final CareerService service;
    private final Options options;
    private final Edition edition;

    ServiceRows(
            QueryIterator input, ExecutionContext execution, CareerService service, Options options, Edition edition) {
        super(input, execution);
        this.service = service;
        this.options = options;
        this.edition = edition;
    }

    @Override
    protected QueryIterator nextStage(Binding outer) {
        Options asked = options.substitute(outer);
        Iterator<Binding> rows =
                answer(asked).flatMap(row -> join(outer, asked, row).stream()).iterator();
        return QueryIterPlainWrapper.create(rows, getExecContext());
    }

    private Stream<Row> answer(Options asked) {
        try {
            return service.rows(asked, edition, getExecContext()::checkCancelSignal);
        } catch (UnresolvedNamesException | IllegalArgumentException wrong) {
            throw new ServiceRefusedException(wrong);
        }
    }

    private Optional<Binding> join(Binding outer, Options asked, Row row) {
        BindingBuilder joined = Binding.builder(outer);
        boolean[] fits = {true};
        asked.forEach((property, wanted) -> {
            Node told = row.get(property);
            if (Var.isVar(wanted)) {
                Node bound = joined.get(Var.alloc(wanted));
                if (bound == null && told != null) {
                    joined.add(Var.alloc(wanted), told);
                } else {
                    fits[0] &= bound == null || told != null && isSame(bound, told);
                }
            } else if (isFilter(property)) {
                fits[0] &= told != null && isSame(wanted, told);
            }
        });
        return fits[0] ? Optional.of(joined.build()) : Optional.empty();
    }

    private boolean isFilter(Node property) {
        return service.outputs().contains(property) && !service.inputs().contains(property);
    }

    /** Numbers are compared by value: whoever writes 1 means 1.0, too. */
    private static boolean isSame(Node wanted, Node told) {
        if (wanted.equals(told)) {
            return true;
        }
        NodeValue one = NodeValue.makeNode(wanted);
        NodeValue other = NodeValue.makeNode(told);
        return one.isNumber() && other.isNumber() && NodeValue.compare(one, other) == 0;
    }
}
