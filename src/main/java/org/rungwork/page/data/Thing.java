package org.rungwork.page.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Sources.Mark;

/**
 * All that the graph says of a thing.
 *
 * @param iri its IRI
 * @param label what it is called; the end of its IRI where nothing says
 * @param page its own page here; null where it has none
 * @param web whether a browser may follow its IRI
 * @param said statements about it, property by property
 * @param saidWith statements of which it is the value, property by property
 * @param sources the passages that it was derived from
 */
public record Thing(
        String iri,
        String label,
        @Nullable String page,
        boolean web,
        List<Group> said,
        List<Group> saidWith,
        List<Mark> sources) {

    public Thing {
        said = List.copyOf(said);
        saidWith = List.copyOf(saidWith);
        sources = List.copyOf(sources);
    }

    /**
     * The statements of one property.
     *
     * @param property its IRI, shortened
     * @param label what it is called; its shortened IRI where nothing says
     * @param address where it is described; null where it leads nowhere
     * @param count how many statements there are
     * @param values their other ends, which may be fewer
     */
    public record Group(
            String property, String label, @Nullable String address, long count, List<Value> values) {

        public Group {
            values = List.copyOf(values);
        }

        /** How many values are not shown. */
        public long more() {
            return Math.max(
                    0,
                    count
                            - values.stream()
                                    .mapToLong(value -> value.graphs().size())
                                    .sum());
        }
    }

    /**
     * The other end of statements.
     *
     * @param text what is shown
     * @param note the shortened IRI, where the text is a label; else ""
     * @param address where it leads; null for what leads nowhere
     * @param language tag of the language of a text; "" where it has none
     * @param datatype shortened IRI of the datatype; "" for plain texts and IRIs
     * @param graphs the graphs that hold the statement
     */
    public record Value(
            String text,
            String note,
            @Nullable String address,
            String language,
            String datatype,
            List<GraphName> graphs) {

        public Value {
            graphs = List.copyOf(graphs);
        }
    }

    /** @param name the short name of a graph */
    public record GraphName(String name, String address) {}
}
