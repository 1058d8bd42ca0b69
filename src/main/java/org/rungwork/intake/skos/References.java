package org.rungwork.intake.skos;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.vocabulary.Identifiers;

/** Which concepts are described, named and referred to; IRIs are all that is kept. */
final class References {

    private static final Set<Node> NAMES = Set.of(SKOS.prefLabel.asNode(), SKOSXL.prefLabel.asNode());
    private static final Set<Node> LINKS = Set.of(SKOS.broader.asNode(), SKOS.narrower.asNode(), SKOS.related.asNode());

    private final Set<String> concepts = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    void take(Node subject, Node predicate, Node object) {
        if (!subject.isURI()) {
            return;
        }
        if (predicate.equals(RDF.type.asNode()) && object.equals(SKOS.Concept.asNode())) {
            concepts.add(subject.getURI());
        } else if (NAMES.contains(predicate)) {
            named.add(subject.getURI());
        } else if (LINKS.contains(predicate) && object.isURI()) {
            targets.add(object.getURI());
        }
    }

    /** Tells of concepts without a name, and of references to what should be there: other namespaces are others' affair. */
    void tell(String delivery, Receiver receiver) {
        Set<String> namespaces = concepts.stream().map(Identifiers::namespace).collect(Collectors.toSet());
        sorted(targets, iri -> {
            if (!concepts.contains(iri) && !named.contains(iri) && namespaces.contains(Identifiers.namespace(iri))) {
                receiver.issue(ImportIssue.ofFile(
                        Code.DANGLING_REFERENCE,
                        delivery,
                        "concepts refer to <" + iri + ">, which no file describes",
                        "add the file that describes it"));
            }
        });
        sorted(concepts, iri -> {
            if (!named.contains(iri)) {
                receiver.issue(ImportIssue.ofFile(
                        Code.MISSING_VALUE,
                        delivery,
                        "the concept <" + iri + "> has no skos:prefLabel",
                        "add the file that names it"));
            }
        });
    }

    private static void sorted(Collection<String> iris, Consumer<String> consumer) {
        iris.stream().sorted().forEach(consumer);
    }
}
