package org.rungwork.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.intake.ImportIssue.Code;

/** Keeps what a reader hands on. */
public final class Received implements Receiver {

    public final Graph graph = GraphFactory.createDefaultGraph();
    public final List<ImportIssue> issues = new ArrayList<>();
    private long rows;

    /** What a reader makes of files of the names and texts. */
    public static Received from(TaxonomyReader reader, String delivery, Map<String, String> texts) {
        List<SourceFile> files = texts.entrySet().stream()
                .map(entry -> file(entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return from(reader, new Delivery(delivery, files));
    }

    public static Received from(TaxonomyReader reader, Delivery delivery) {
        Received received = new Received();
        reader.read(delivery, Map.of(), received);
        return received;
    }

    public static SourceFile file(String name, byte[] content) {
        return new SourceFile(name, () -> new ByteArrayInputStream(content));
    }

    @Override
    public void triple(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    @Override
    public void issue(ImportIssue issue) {
        issues.add(issue);
    }

    @Override
    public void progress(SourceFile file) {
        rows++;
    }

    public long rows() {
        return rows;
    }

    /** What is said of a thing, as {@code predicate object} with namespaces left out, sorted. */
    public List<String> about(String iri) {
        return graph
                .find(NodeFactory.createURI(iri), Node.ANY, Node.ANY)
                .mapWith(triple -> localName(triple.getPredicate()) + " " + shortForm(triple.getObject()))
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    /** How many statements have the predicate. */
    public int count(Node predicate) {
        return graph.find(Node.ANY, predicate, Node.ANY).toList().size();
    }

    public int countOf(Node type) {
        return graph.find(Node.ANY, RDF.Nodes.type, type).toList().size();
    }

    public boolean has(Node subject, Node predicate, Node object) {
        return graph.contains(Triple.create(subject, predicate, object));
    }

    public Map<Code, Long> issuesByCode() {
        return issues.stream().collect(Collectors.groupingBy(ImportIssue::code, Collectors.counting()));
    }

    private static String shortForm(Node node) {
        return node.isURI() ? localName(node) : node.getLiteralLexicalForm();
    }

    private static String localName(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
