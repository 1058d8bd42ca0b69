package org.rungwork.linking.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.rungwork.model.MatchRelation;
import org.rungwork.vocabulary.Sssom;

/**
 * What people found of two concepts.
 *
 * @param subject IRI of the concept that the relation is read from
 * @param object IRI of the other
 */
record Match(String subject, MatchRelation relation, String object) {

    private static final List<Node> BY_PEOPLE = List.of(Sssom.ManualMappingCuration, Sssom.MappingReview);

    Match inverse() {
        return new Match(object, relation.inverse(), subject);
    }

    /**
     * What the records of mappings in some graphs say, if people made and did not reject them.
     *
     * @param among the graphs to look at
     */
    static List<Match> read(DatasetGraph dataset, Predicate<Node> among) {
        return BY_PEOPLE.stream()
                .flatMap(justification ->
                        Iter.asStream(dataset.find(Node.ANY, Node.ANY, Sssom.mappingJustification, justification)))
                .filter(record -> among.test(record.getGraph()))
                .filter(record ->
                        !dataset.contains(record.getGraph(), record.getSubject(), Sssom.predicateModifier, Node.ANY))
                .flatMap(record -> match(dataset, record).stream())
                .toList();
    }

    private static Optional<Match> match(DatasetGraph dataset, Quad record) {
        Optional<String> subject = part(dataset, record, OWL2.annotatedSource.asNode());
        Optional<String> object = part(dataset, record, OWL2.annotatedTarget.asNode());
        return part(dataset, record, OWL2.annotatedProperty.asNode())
                .flatMap(MatchRelation::find)
                .filter(relation -> subject.isPresent() && object.isPresent())
                .map(relation -> new Match(subject.orElseThrow(), relation, object.orElseThrow()));
    }

    private static Optional<String> part(DatasetGraph dataset, Quad record, Node property) {
        Stream<Quad> found = Iter.asStream(dataset.find(record.getGraph(), record.getSubject(), property, Node.ANY));
        return found.map(Quad::getObject).filter(Node::isURI).map(Node::getURI).findFirst();
    }
}
