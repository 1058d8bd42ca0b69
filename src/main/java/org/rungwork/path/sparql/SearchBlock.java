package org.rungwork.path.sparql;

import java.util.Set;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * One SERVICE block, and what it asks for each row before it.
 *
 * <p>What the row before binds is put into the options and into the pattern, so that it restricts the search. Only the
 * variables that hold nodes and numbers of edges, and those that the service binds, stay variables; their values are
 * compared afterwards.
 */
final class SearchBlock {

    private final ServiceBlock block;
    private final EdgeVariables variables;
    private final Outputs outputs;

    /** Of the pattern, and those that the service binds. */
    private final Set<Var> taken;

    /** Not bound by the row before. */
    private final Set<Var> free;

    /** @throws PathSearchException if a variable is missing, or has two jobs */
    SearchBlock(ServiceBlock block) {
        this.block = block;
        this.variables = EdgeVariables.of(block);
        this.taken = OpVars.visibleVars(block.pattern());
        this.outputs = Outputs.of(block.options(), taken);
        taken.addAll(outputs.variables().values());
        this.free = variables.all();
        free.addAll(outputs.variables().values());
    }

    /** @throws PathSearchException for the first option that is wrong */
    Asked ask(Binding outer) {
        ServiceBlock bound = block.substitute(Bindings.without(outer, free::contains));
        OptionValues options = bound.options();
        SearchOptions sought = SearchOptions.of(options);
        Ends sources = ends(options, Option.SOURCE);
        Ends targets = ends(options, Option.TARGET);
        RowKind rows = options.word(Option.ROWS, RowKind.STEP);
        outputs.checkFor(rows);
        Direction direction = options.word(Option.DIRECTION, Direction.FORWARD);
        Asked.Source edges = new Asked.Source(bound.pattern(), direction, OnMissing.of(options));
        return new Asked(BindingFactory.copy(outer), edges, sought, sources, targets, rows);
    }

    private Ends ends(OptionValues options, Option option) {
        Ends ends = Ends.of(options, option);
        if (ends instanceof Ends.Open open && taken.contains(open.variable())) {
            throw new PathSearchException(option + " " + Terms.show(open.variable())
                    + ": inside the SERVICE the variable stands for something else, give it a name of its own");
        }
        return ends;
    }

    EdgeVariables variables() {
        return variables;
    }

    /**
     * Searches.
     *
     * @param held is told of the paths that are found
     * @throws PathSearchException if a limit was hit and nobody asks for that
     */
    Answer search(Asked asked, EdgeTable edges, Held held) {
        Nodes nodes = new Nodes(edges);
        Found found = new PathFinder(edges, nodes, asked.sought(), held).find(asked.sources(), asked.targets());
        if (found.isTruncated() && !outputs.has(Option.TRUNCATED)) {
            throw new PathSearchException(found.complaint(asked.sought().limits()));
        }
        Rows rows = new Rows(edges, nodes, variables, outputs, asked.sources(), asked.targets());
        return new Answer(asked, rows, found);
    }
}
