package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.rungwork.model.Evidence;
import org.rungwork.model.Statement;
import org.rungwork.projection.Columns.Column;
import org.rungwork.store.TermIds;
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
                    evidence(id).stream()
                            .map(passage -> evidence(ids, passage))
                            .sorted(Comparator.comparing(Evidence::iri))
                            .toList());
        });
    }

    private Evidence evidence(TermIds ids, long passage) {
        return new Evidence(
                name(ids.term(passage)),
                name(ids.term(documents.object(passage))),
                Integer.parseInt(ids.term(lines.object(passage)).getLiteralLexicalForm()),
                ids.term(quotes.object(passage)).getLiteralLexicalForm());
    }

    /** The passages that can be reached by going from what is derived to what it was derived from. */
    private List<Long> evidence(long statement) {
        List<Long> passages = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>();
        open.add(nodes.get(statement));
        while (!open.isEmpty()) {
            int node = open.removeLast();
            if (node == LongIndex.ABSENT || !seen.add(node)) {
                continue;
            }
            long id = nodes.id(node);
            if (quotes.has(id) && documents.has(id) && lines.has(id)) {
                passages.add(id);
            }
            for (int at = derivedFrom.start(node); at < derivedFrom.end(node); at++) {
                open.add(derivedFrom.target(at));
            }
        }
        return passages;
    }

    private static String name(Node node) {
        return node.isURI() ? node.getURI() : node.toString();
    }
}
