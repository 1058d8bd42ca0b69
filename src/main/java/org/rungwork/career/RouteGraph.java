package org.rungwork.career;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.model.Concept;
import org.rungwork.model.Evidence;
import org.rungwork.query.Answer;
import org.rungwork.route.Route;
import org.rungwork.route.RouteAnswer;
import org.rungwork.route.Step;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/** Routes as a graph: their moves with years and status, the roles with labels, and the passages behind the moves. */
final class RouteGraph {

    private final Graph graph = GraphFactory.createDefaultGraph();

    private RouteGraph() {}

    static Answer.Statements of(RouteAnswer answer) {
        RouteGraph written = new RouteGraph();
        answer.routes().forEach(written::add);
        return new Answer.Statements(written.graph, GapGraph.PREFIXES);
    }

    private void add(Route route) {
        route.steps().forEach(this::add);
    }

    private void add(Step step) {
        Node move = NodeFactory.createURI(step.move().iri());
        add(move, RDF.type.asNode(), Rw.Progression);
        add(move, Rw.from, role(step.from()));
        add(move, Rw.to, role(step.to()));
        add(move, Rw.progressionKind, NodeFactory.createURI(step.kind().iri()));
        if (!step.move().status().isEmpty()) {
            add(
                    move,
                    Rw.status,
                    NodeFactory.createURI(Rw.NAMESPACE + step.move().status()));
        }
        if (step.yearsLower() != null) {
            add(move, Rw.yearsLower, GapGraph.decimal(step.yearsLower()));
        }
        if (step.yearsUpper() != null) {
            add(move, Rw.yearsUpper, GapGraph.decimal(step.yearsUpper()));
        }
        if (step.confidence() != null) {
            add(move, Rw.confidence, GapGraph.decimal(step.confidence()));
        }
        step.move().evidence().forEach(passage -> add(move, passage));
    }

    private void add(Node move, Evidence passage) {
        Node evidence = NodeFactory.createURI(passage.iri());
        add(move, Prov.wasDerivedFrom, evidence);
        add(evidence, Rw.document, NodeFactory.createURI(passage.document()));
        passage.line().ifPresent(line -> {
            add(evidence, RDF.type.asNode(), Rw.Evidence);
            add(evidence, Rw.line, NodeFactory.createLiteralDT(Integer.toString(line), XSDDatatype.XSDinteger));
            add(evidence, Rw.quote, NodeFactory.createLiteralString(passage.quote()));
        });
    }

    private Node role(Concept role) {
        Node node = NodeFactory.createURI(role.iri());
        add(node, RDF.type.asNode(), Rw.Role);
        add(node, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(role.label(), role.language()));
        return node;
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }
}
