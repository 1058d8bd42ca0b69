package org.rungwork.query;

import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/**
 * Which published version of the data is read.
 *
 * @param number counted from 1; 0 while nothing is published
 * @param published when, as written in the catalogue; "" while nothing is
 */
public record PublishedVersion(long number, String published) {

    public static PublishedVersion of(DatasetGraph dataset) {
        return new PublishedVersion(
                find(dataset, Rw.publishedVersion).map(Long::parseLong).orElse(0L),
                find(dataset, DCTerms.modified.asNode()).orElse(""));
    }

    private static Optional<String> find(DatasetGraph dataset, Node property) {
        return Iter.asStream(dataset.find(Graphs.CATALOGUE, Identifiers.CATALOGUE, property, Node.ANY))
                .findFirst()
                .map(quad -> quad.getObject().getLiteralLexicalForm());
    }

    /** Differs between any two versions, also of stores that each count from 1. */
    public String tag() {
        return number + "-" + published.replaceAll("\\D", "");
    }
}
