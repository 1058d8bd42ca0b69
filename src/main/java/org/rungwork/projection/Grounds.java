package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.rungwork.model.Evidence;
import org.rungwork.model.Statement;
import org.rungwork.projection.Columns.Column;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;

/**
 * What statements rest on. Only ids are held; the few terms that an answer shows are looked up when it shows them. They
 * stay readable whatever is published meanwhile.
 */
public final class Grounds {

    private final Function<Function<TermIds, Object>, Object> terms;
    private final LongIndex nodes;
    private final Links derivedFrom;
    private final Column documents;
    private final Column lines;
    private final Column quotes;
    private final Column statuses;

    Grounds(
            Function<Function<TermIds, Object>, Object> terms,
            LongIndex nodes,
            Links derivedFrom,
            Column documents,
            Column lines,
            Column quotes,
            Column statuses) {
        this.terms = terms;
        this.nodes = nodes;
        this.derivedFrom = derivedFrom;
        this.documents = documents;
        this.lines = lines;
        this.quotes = quotes;
        this.statuses = statuses;
    }

    /** The stating node with the id, and the passages behind it. */
    public Statement statement(long id) {
        return (Statement) terms.apply(ids -> {
            return new Statement(
                    name(ids.term(id)),
                    statuses.has(id) ? Identifiers.localName(name(ids.term(statuses.object(id)))) : "",
                    grounds(id).stream()
                            .flatMap(ground -> evidence(ids, ground).stream())
                            .sorted(Comparator.comparing(Evidence::iri))
                            .toList());
        });
    }

    private Optional<Evidence> evidence(TermIds ids, long ground) {
        String iri = name(ids.term(ground));
        if (isPassage(ground)) {
            int line = Integer.parseInt(ids.term(lines.object(ground)).getLiteralLexicalForm());
            return Optional.of(new Evidence(
                    iri,
                    name(ids.term(documents.object(ground))),
                    OptionalInt.of(line),
                    ids.term(quotes.object(ground)).getLiteralLexicalForm()));
        }
        Node term = ids.term(ground);
        Optional<Node> graph = Graphs.isDelivered(term) ? Optional.of(term) : ids.graph(ground);
        return graph.filter(Graphs::isDelivered)
                .map(taxonomy -> new Evidence(iri, name(taxonomy), OptionalInt.empty(), ""));
    }

    private boolean isPassage(long id) {
        return quotes.has(id) && documents.has(id) && lines.has(id);
    }

    /** The passages that can be reached by going from what is derived to what it was derived from, and where nothing more is. */
    private List<Long> grounds(long statement) {
        List<Long> grounds = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>();
        open.add(nodes.get(statement));
        while (!open.isEmpty()) {
            int node = open.removeLast();
            if (node == LongIndex.ABSENT || !seen.add(node)) {
                continue;
            }
            long id = nodes.id(node);
            if (isPassage(id) || derivedFrom.isEmpty(node)) {
                grounds.add(id);
            }
            for (int at = derivedFrom.start(node); at < derivedFrom.end(node); at++) {
                open.add(derivedFrom.target(at));
            }
        }
        return grounds;
    }

    private static String name(Node node) {
        return node.isURI() ? node.getURI() : node.toString();
    }
}
