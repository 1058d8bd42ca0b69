package org.rungwork.career;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.GapState;
import org.rungwork.model.Concept;
import org.rungwork.model.Evidence;
import org.rungwork.query.Answer;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/** A gap report as a graph: the report, its items, and the passages that the requirements were read from. */
final class GapGraph {

    private static final String REPORTS = "https://w3id.org/rungwork/id/gap-report/";
    private static final String ITEMS = "https://w3id.org/rungwork/id/gap-item/";
    private static final int DECIMALS = 4;

    static final Map<String, String> PREFIXES = Map.of(
            "rw", Rw.NAMESPACE,
            "prov", Prov.NAMESPACE,
            "role", "https://w3id.org/rungwork/id/role/",
            "skill", "https://w3id.org/rungwork/id/skill/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final Graph graph = GraphFactory.createDefaultGraph();

    private GapGraph() {}

    static Answer.Statements of(GapReport report) {
        GapGraph written = new GapGraph();
        written.add(report);
        return new Answer.Statements(written.graph, PREFIXES);
    }

    private void add(GapReport report) {
        Concept source = report.source();
        String name = source == null ? "" : source.id() + "--" + report.target().id();
        // a person has no name of ours, and neither has what is said of them
        Node subject = source == null ? NodeFactory.createBlankNode() : NodeFactory.createURI(REPORTS + name);
        add(subject, RDF.type.asNode(), Rw.GapReport);
        if (source != null) {
            add(subject, Rw.gapFrom, NodeFactory.createURI(source.iri()));
        }
        add(subject, Rw.gapTo, NodeFactory.createURI(report.target().iri()));
        Double coverage = report.coverage().value();
        if (coverage != null) {
            add(subject, Rw.coverage, decimal(coverage));
        }
        for (GapItem item : report.items()) {
            Node node = source == null
                    ? NodeFactory.createBlankNode()
                    : NodeFactory.createURI(ITEMS + name + "--" + item.skill().id());
            add(subject, Rw.gapItem, node);
            add(node, item);
        }
    }

    private void add(Node node, GapItem item) {
        add(node, RDF.type.asNode(), Rw.GapItem);
        add(node, Rw.gapSkill, NodeFactory.createURI(item.skill().iri()));
        add(node, Rw.gapState, state(item.state()));
        add(node, Rw.credit, decimal(item.credit()));
        add(node, Rw.neededRank, NodeFactory.createLiteralDT(Integer.toString(item.need()), XSDDatatype.XSDinteger));
        item.statements().stream()
                .flatMap(statement -> statement.evidence().stream())
                .map(Evidence::iri)
                .forEach(passage -> add(node, Prov.wasDerivedFrom, NodeFactory.createURI(passage)));
    }

    private static Node state(GapState state) {
        return NodeFactory.createURI(Rw.NAMESPACE
                + switch (state) {
                    case MET -> "Met";
                    case PARTIAL -> "Partial";
                    case MISSING -> "Missing";
                });
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    static Node decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        String text = (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
    }
}
