package org.rungwork.path.sparql;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one SERVICE block for each row before it.
 *
 * <p>What the row before binds is put into the options and into the pattern, so that it restricts the search. Only the
 * variables that hold nodes and numbers of edges, and those that the service binds, stay variables; their values are
 * compared afterwards. As long as the pattern stays the same it is evaluated once.
 */
final class SearchIterator extends QueryIter1 {

    /** Paths and rows before that may be held before the first row is told. */
    private static final int MOST_AHEAD = 100_000;

    /** Edges of earlier patterns that may be held for them. */
    private static final int MOST_EDGES_AHEAD = 5_000;

    private final ServiceBlock block;
    private final EdgeVariables variables;
    private final Outputs outputs;
    private final Set<Var> taken;

    private @Nullable Source source;
    private @Nullable EdgeTable table;
    private final Held ofTable;

    /** What is held for the rows ahead: paths, and earlier tables. */
    private final Held ofRows;

    private int edgesAhead;
    private final Deque<Iterator<Binding>> ahead = new ArrayDeque<>();
    private Iterator<Binding> rows = Collections.emptyIterator();

    /** What the edges depend on. */
    private record Source(Op pattern, Direction direction, OnMissing onMissing) {}

    SearchIterator(QueryIterator input, ExecutionContext execution, ServiceBlock block) {
        super(input, execution);
        this.block = block;
        this.variables = EdgeVariables.of(block);
        this.taken = OpVars.visibleVars(block.pattern());
        this.outputs = Outputs.of(block.options(), taken);
        taken.addAll(outputs.variables().values());
        this.ofTable = Held.of(execution);
        this.ofRows = ofTable.another();
    }

    @Override
    protected boolean hasNextBinding() {
        while (!rows.hasNext()) {
            if (ahead.isEmpty()) {
                lookAhead();
            }
            if (ahead.isEmpty()) {
                return false;
            }
            rows = ahead.remove();
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        return rows.next();
    }

    /**
     * Searches for all the rows before, if they are not very many, ahead of telling of the first: a client that has got a
     * part of the answer already could no longer be told that the rest failed.
     */
    private void lookAhead() {
        rows = Collections.emptyIterator();
        ofRows.close();
        edgesAhead = 0;
        int paths = 0;
        while ((ahead.isEmpty() || paths < MOST_AHEAD && edgesAhead < MOST_EDGES_AHEAD)
                && getInput().hasNext()) {
            Binding outer = getInput().next();
            paths += 1 + search(outer);
        }
    }

    /** Adds the rows for the row before. */
    private int search(Binding outer) {
        ServiceBlock bound = block.substitute(restricting(outer));
        OptionValues options = bound.options();
        SearchOptions sought = SearchOptions.of(options);
        Ends sources = ends(bound, Option.SOURCE);
        Ends targets = ends(bound, Option.TARGET);
        RowKind kind = options.word(Option.ROWS, RowKind.STEP);
        outputs.checkFor(kind);
        EdgeTable edges = edges(
                new Source(bound.pattern(), options.word(Option.DIRECTION, Direction.FORWARD), OnMissing.of(options)));
        Found found = new PathFinder(edges, sought, ofRows).find(sources, targets);
        if (found.isTruncated() && !outputs.has(Option.TRUNCATED)) {
            throw new PathSearchException(found.complaint(sought.limits()));
        }
        Iterator<Binding> told = new Rows(edges, variables, outputs, sources, targets).of(found, kind);
        if (told.hasNext()) {
            ahead.add(Iter.map(
                    Iter.filter(told, row -> Algebra.compatible(outer, row)), row -> Algebra.merge(outer, row)));
        }
        return found.paths().size();
    }

    @Override
    protected void requestSubCancel() {
        // searches ask the execution themselves
    }

    @Override
    protected void closeSubIterator() {
        ahead.clear();
        rows = Collections.emptyIterator();
        ofRows.close();
        ofTable.close();
    }

    private Ends ends(ServiceBlock bound, Option option) {
        Ends ends = Ends.of(bound.options(), option);
        if (ends instanceof Ends.Open open && taken.contains(open.variable())) {
            throw new PathSearchException(option + " " + Terms.show(open.variable())
                    + ": inside the SERVICE the variable stands for something else, give it a name of its own");
        }
        return ends;
    }

    private EdgeTable edges(Source wanted) {
        if (table == null || !wanted.equals(source)) {
            forget(table);
            table = EdgeTable.evaluate(
                    wanted.pattern(), variables, wanted.direction(), wanted.onMissing(), getExecContext(), ofTable);
            source = wanted;
        }
        return table;
    }

    /** A table of which rows are ahead stays in memory until they are told. */
    private void forget(@Nullable EdgeTable done) {
        table = null;
        if (done != null && !ahead.isEmpty()) {
            edgesAhead += done.size();
            ofRows.takeOver(ofTable);
        }
        ofTable.close();
    }

    private Binding restricting(Binding outer) {
        Set<Var> free = variables.all();
        free.addAll(outputs.variables().values());
        BindingBuilder restricting = Binding.builder();
        outer.forEach((variable, value) -> {
            if (!free.contains(variable)) {
                restricting.add(variable, value);
            }
        });
        return restricting.build();
    }
}
