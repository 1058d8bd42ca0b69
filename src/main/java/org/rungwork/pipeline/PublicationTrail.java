package org.rungwork.pipeline;

import java.time.Instant;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.pipeline.Activity.GraphChange;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/**
 * graph:trail/publications: who made each version, when, how, and what became of which graph. It only grows, and nothing reads it
 * that judges or derives.
 */
final class PublicationTrail {

    private static final String ACTIVITIES = "https://w3id.org/rungwork/id/activity/publication-";

    private final DatasetGraph dataset;
    private long written;

    PublicationTrail(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * Adds a version.
     *
     * @param agent the node of who made it
     */
    void record(long version, Activity done, Node agent, List<GraphChange> changes) {
        Node activity = NodeFactory.createURI(ACTIVITIES + version);
        add(activity, RDF.type.asNode(), Prov.Activity);
        add(activity, DCTerms.title.asNode(), NodeFactory.createLiteralString(done.label()));
        add(activity, Prov.startedAtTime, time(done.started()));
        add(activity, Prov.endedAtTime, time(done.ended()));
        add(activity, Prov.wasAssociatedWith, agent);
        for (int at = 0; at < changes.size(); at++) {
            record(NodeFactory.createURI(activity.getURI() + "/" + (at + 1)), changes.get(at), activity);
        }
    }

    private void record(Node node, GraphChange change, Node activity) {
        add(activity, Rw.graphChange, node);
        add(node, RDF.type.asNode(), Rw.GraphChange);
        add(node, Rw.changedGraph, change.graph());
        change.added().ifPresent(count -> add(node, Rw.statementsAdded, number(count)));
        change.removed().ifPresent(count -> add(node, Rw.statementsRemoved, number(count)));
    }

    /** How many statements were added here. */
    long written() {
        return written;
    }

    private void add(Node subject, Node predicate, Node object) {
        written++;
        dataset.add(Graphs.PUBLICATION_TRAIL, subject, predicate, object);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }
}
