package org.rungwork.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
}
