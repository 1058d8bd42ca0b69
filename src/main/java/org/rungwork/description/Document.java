package org.rungwork.description;

import org.apache.jena.graph.Graph;
import org.rungwork.query.Answer;
import org.rungwork.query.Prefixes;
import org.rungwork.query.PublishedVersion;

/**
 * A document of RDF.
 *
 * @param version number of the published version that it was made from
 * @param tag another one for another content
 */
public record Document(long version, String tag, Answer.Statements statements) {

    /** What is made of published data and changes with them only. */
    static Document of(PublishedVersion version, Graph graph, Prefixes prefixes) {
        return of(version, version.tag(), graph, prefixes);
    }

    static Document of(PublishedVersion version, String tag, Graph graph, Prefixes prefixes) {
        return new Document(version.number(), tag, new Answer.Statements(graph, prefixes.usedIn(graph)));
    }
}
