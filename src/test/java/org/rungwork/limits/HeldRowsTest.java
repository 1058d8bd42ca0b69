package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingProject;
import org.apache.jena.sparql.engine.binding.BindingProjectBase;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.junit.jupiter.api.Test;

class HeldRowsTest {

    private static final Var SHOWN = Var.alloc("shown");
    private static final Node TERM = NodeFactory.createLiteralString("a");

    /** It could be of any length, and is not counted. */
    private final Binding projected = new BindingProject(
            List.of(SHOWN),
            BindingFactory.binding(SHOWN, TERM, Var.alloc("hidden"), NodeFactory.createLiteralString("b")));

    private static void assertIsShownAlone(Binding kept) {
        assertThat(kept).isEqualTo(BindingFactory.binding(SHOWN, TERM)).isNotInstanceOf(BindingProjectBase.class);
    }

    @Test
    void whatIsLeftOutIsNotKept() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Holdings.bound(dataset.getContext(), new Holdings.Share(1_000, 0));
        ExecutionContext execution = ExecutionContext.create(dataset, dataset.getContext());
        QueryIterator rows = QueryIterPlainWrapper.create(List.of(projected).iterator(), execution);

        assertIsShownAlone(HeldRows.of(rows, new Keeping.All(), execution).next());
        assertIsShownAlone(Row.copy(1, projected).terms());
    }
}
