package org.rungwork.mapping;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rungwork.mapping.Decision.Kind;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/**
 * Writes decisions: each as an activity that stays, and what stands after it as the record of the mapping and, where it
 * was accepted, the triple.
 */
final class Trail {

    private final DatasetGraph dataset;

    Trail(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The number of the next decision; none was ever removed. */
    int nextNumber() {
        return (int) Iter.count(dataset.find(Graphs.MAPPING_TRAIL, Node.ANY, Rw.decides, Node.ANY)) + 1;
    }

    void record(Decision decision) {
        Node mapping = NodeFactory.createURI(decision.ends().iri());
        new Writing(dataset, Graphs.MAPPING_TRAIL, mapping)
                .text(DCTerms.identifier.asNode(), decision.ends().id());
        Writing activity = new Writing(dataset, Graphs.MAPPING_TRAIL, NodeFactory.createURI(decision.iri()))
                .add(RDF.type.asNode(), Prov.Activity)
                .add(RDF.type.asNode(), decision.kind().type())
                .typed(DCTerms.identifier.asNode(), Integer.toString(decision.number()), XSDDatatype.XSDinteger)
                .add(Rw.decides, mapping)
                .iri(Rw.decidedSubject, decision.ends().subject())
                .iri(Rw.decidedPredicate, decision.predicate())
                .iri(Rw.decidedObject, decision.ends().object())
                .iri(Prov.wasAssociatedWith, decision.author())
                .typed(Prov.endedAtTime, decision.time().toString(), XSDDatatype.XSDdateTime)
                .text(Rw.stateBefore, decision.before().text())
                .text(Rw.stateAfter, decision.after().text())
                .iri(Rw.candidate, decision.candidate())
                .text(RDFS.comment.asNode(), decision.comment())
                .sightings(decision.subject(), decision.object());
        decision.confidence().ifPresent(value -> activity.decimal(Sssom.confidence, value));
        decision.undone().ifPresent(number -> activity.iri(Rw.undoes, Decision.iri(number)));
    }

    /**
     * Makes what stands after a decision the record of the mapping.
     *
     * @param earlier the decisions on the same mapping before it
     */
    void enforce(Decision decision, List<Decision> earlier) {
        List<Decision> all = new ArrayList<>(earlier);
        all.add(decision);
        Optional<Decision> standing = Decision.last(Decision.standing(all));
        clear(decision.ends());
        standing.ifPresent(this::state);
    }

    /** Leaves nothing that was decided here on the mapping. */
    private void clear(Ends ends) {
        dataset.deleteAny(Graphs.REVIEWED_MAPPINGS, NodeFactory.createURI(ends.iri()), Node.ANY, Node.ANY);
        dataset.deleteAny(
                Graphs.REVIEWED_MAPPINGS,
                NodeFactory.createURI(ends.subject()),
                Node.ANY,
                NodeFactory.createURI(ends.object()));
    }

    private void state(Decision decision) {
        Ends ends = decision.ends();
        Node predicate = NodeFactory.createURI(decision.predicate());
        Node object = NodeFactory.createURI(ends.object());
        Writing record = new Writing(dataset, Graphs.REVIEWED_MAPPINGS, NodeFactory.createURI(ends.iri()))
                .add(RDF.type.asNode(), OWL2.Axiom.asNode())
                .iri(OWL2.annotatedSource.asNode(), ends.subject())
                .add(OWL2.annotatedProperty.asNode(), predicate)
                .add(OWL2.annotatedTarget.asNode(), object)
                .add(
                        Sssom.mappingJustification,
                        decision.candidate().isEmpty() ? Sssom.ManualMappingCuration : Sssom.MappingReview)
                .iri(Sssom.authoredBy, decision.author())
                .typed(
                        DCTerms.created.asNode(),
                        decision.time().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                        XSDDatatype.XSDdate)
                .iri(Rw.candidate, decision.candidate())
                .text(RDFS.comment.asNode(), decision.comment())
                .sightings(decision.subject(), decision.object());
        decision.confidence().ifPresent(value -> record.decimal(Sssom.confidence, value));
        if (decision.kind() == Kind.REJECTION) {
            record.text(Sssom.predicateModifier, "Not");
        } else {
            new Writing(dataset, Graphs.REVIEWED_MAPPINGS, NodeFactory.createURI(ends.subject()))
                    .add(predicate, object);
        }
    }
}
