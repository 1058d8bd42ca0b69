package org.rungwork.endpoint.service;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.NodeValue;
import org.rungwork.career.Edition;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.endpoint.service.Options.Option;

/**
 * The rows of one SERVICE block for each row before it. What that row binds takes the place of the variable: in an option
 * it is what is asked, in a result it is a filter.
 */
final class ServiceRows extends QueryIter1 {

    private static final int MOST_AHEAD = 10_000;

    private final CareerService service;
    private final Options options;
    private final Edition edition;
    private final Deque<Binding> ahead = new ArrayDeque<>();
    private Iterator<Binding> rows = Collections.emptyIterator();

    ServiceRows(
            QueryIterator input, ExecutionContext execution, CareerService service, Options options, Edition edition) {
        super(input, execution);
        this.service = service;
        this.options = options;
        this.edition = edition;
    }

    @Override
    protected boolean hasNextBinding() {
        if (ahead.isEmpty()) {
            lookAhead();
        }
        return !ahead.isEmpty();
    }

    @Override
    protected Binding moveToNextBinding() {
        return ahead.remove();
    }

    /**
     * Finds many rows before the first is told: a client that has got a part of the answer already could no longer be told
     * that the rest failed.
     */
    private void lookAhead() {
        while (ahead.size() < MOST_AHEAD && (rows.hasNext() || getInput().hasNext())) {
            getExecContext().checkCancelSignal();
            if (rows.hasNext()) {
                ahead.add(rows.next());
            } else {
                rows = rows(getInput().next());
            }
        }
    }

    private Iterator<Binding> rows(Binding outer) {
        Options asked = options.substitute(outer);
        return answer(asked).flatMap(row -> join(outer, asked, row).stream()).iterator();
    }

    @Override
    protected void requestSubCancel() {
        // searches ask the execution themselves
    }

    @Override
    protected void closeSubIterator() {
        ahead.clear();
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
        for (Option option : asked.list()) {
            Node told = row.get(option.property());
            Node wanted = Var.isVar(option.value()) ? joined.get(Var.alloc(option.value())) : option.value();
            if (wanted == null) {
                if (told != null) {
                    joined.add(Var.alloc(option.value()), told);
                }
            } else if (Var.isVar(option.value()) || isFilter(option.property())) {
                if (told == null || !isSame(wanted, told)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(joined.build());
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
