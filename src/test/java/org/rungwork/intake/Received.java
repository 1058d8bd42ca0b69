package org.rungwork.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.intake.ImportIssue.Code;

/** Keeps what a reader of small test data hands on. */
public class Received implements Receiver {

    public final List<Triple> triples = new ArrayList<>();
    public final List<ImportIssue> issues = new ArrayList<>();
    /** Rows or statements read, by file. */
    public final Map<String, Integer> progress = new TreeMap<>();

    @Override
    public void triple(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    @Override
    public void issue(ImportIssue issue) {
        issues.add(issue);
    }

    @Override
    public void progress(SourceFile file) {
        progress.merge(file.fileName(), 1, Integer::sum);
    }

    /** The kinds of issue, in their order. */
    public List<Code> codes() {
        return issues.stream().map(ImportIssue::code).toList();
    }

    /** The objects of a property of a subject. */
    public List<Node> objects(String subject, Node predicate) {
        Node node = NodeFactory.createURI(subject);
        return triples.stream()
                .filter(triple -> triple.getSubject().equals(node)
                        && triple.getPredicate().equals(predicate))
                .map(Triple::getObject)
                .toList();
    }

    /** A delivery of files written in the test: name, text, name, text. */
    public static Delivery delivery(String name, String... namesAndTexts) {
        List<SourceFile> files = new ArrayList<>();
        for (int file = 0; file < namesAndTexts.length; file += 2) {
            files.add(RdfReaderTest.file(namesAndTexts[file], namesAndTexts[file + 1]));
        }
        return new Delivery(name, files);
    }

    /** What a reader hands on of a delivery. */
    public static Received from(TaxonomyReader reader, Delivery delivery) {
        Received received = new Received();
        reader.read(delivery, Map.of(), received);
        return received;
    }

    /** What a reader hands on of files, given as texts by their names. */
    public static Received from(TaxonomyReader reader, String delivery, Map<String, String> texts) {
        List<SourceFile> files = texts.entrySet().stream()
                .map(entry -> RdfReaderTest.file(entry.getKey(), entry.getValue()))
                .toList();
        return from(reader, new Delivery(delivery, files));
    }

    /** A file of bytes written in the test. */
    public static SourceFile file(String name, byte[] content) {
        return new SourceFile(name, () -> new ByteArrayInputStream(content));
    }

    /** What is said of a thing, as {@code predicate object} with namespaces left out, sorted. */
    public List<String> about(String iri) {
        Node node = NodeFactory.createURI(iri);
        return triples.stream()
                .filter(triple -> triple.getSubject().equals(node))
                .map(triple -> localName(triple.getPredicate()) + " " + shortForm(triple.getObject()))
                .distinct()
                .sorted()
                .toList();
    }

    /** How many different statements have the predicate. */
    public long count(Node predicate) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(predicate))
                .distinct()
                .count();
    }

    /** How many things are of the type. */
    public long countOf(Node type) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.Nodes.type)
                        && triple.getObject().equals(type))
                .distinct()
                .count();
    }

    /** How many issues there are of each kind. */
    public Map<Code, Long> issuesByCode() {
        return issues.stream().collect(Collectors.groupingBy(ImportIssue::code, TreeMap::new, Collectors.counting()));
    }

    private static String shortForm(Node node) {
        return node.isURI() ? localName(node) : node.getLiteralLexicalForm();
    }

    private static String localName(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
