package org.rungwork.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.model.Sha256;
import org.rungwork.vocabulary.Rw;

/**
 * Compares evidence with the documents it points into: the line, the digest of the span, and the quote inside it. A
 * document whose text is not at hand is reported as not compared.
 */
public final class Quotations {

    private static final String RULE = "quotation";

    private final Graph data;
    private final Map<String, String> texts;
    private final List<Finding> findings = new ArrayList<>();

    private Quotations(Graph data, Map<String, String> texts) {
        this.data = data;
        this.texts = texts;
    }

    /**
     * Judges every passage of every document.
     *
     * @param texts the documents at hand, by the SHA-256 of their bytes
     */
    public static List<Finding> check(Graph data, Map<String, String> texts) {
        Quotations quotations = new Quotations(data, texts);
        data.find(Node.ANY, RDF.type.asNode(), Rw.SourceDocument)
                .mapWith(triple -> triple.getSubject())
                .toList()
                .forEach(quotations::checkDocument);
        return quotations.findings;
    }

    private void checkDocument(Node document) {
        Optional<String> text = find(document, Rw.sha256).map(texts::get);
        if (text.isEmpty()) {
            findings.add(new Finding(
                    Severity.INFO,
                    RULE,
                    document,
                    Optional.empty(),
                    Optional.empty(),
                    "its quotes were not compared, since no document at hand has its digest; name the folder of the"
                            + " document in rungwork.documents"));
            return;
        }
        int[] characters = text.get().codePoints().toArray();
        data.find(Node.ANY, Rw.document, document)
                .mapWith(triple -> triple.getSubject())
                .toList()
                .forEach(passage -> checkPassage(passage, characters));
    }

    private void checkPassage(Node passage, int[] document) {
        Optional<Integer> start = findOffset(passage, Rw.start);
        Optional<Integer> end = findOffset(passage, Rw.end);
        if (start.isEmpty() || end.isEmpty()) {
            // the shape of evidence reports what is missing or no number
            return;
        }
        if (start.get() >= end.get() || end.get() > document.length) {
            report(
                    passage,
                    Rw.end,
                    end.get().toString(),
                    "the span " + start.get() + " to " + end.get() + " does not lie in the document, which has "
                            + document.length + " characters");
            return;
        }
        String span = new String(document, start.get(), end.get() - start.get());
        long line = 1
                + new String(document, 0, start.get())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        find(passage, Rw.line)
                .filter(stated -> !stated.equals(Long.toString(line)))
                .ifPresent(stated -> report(passage, Rw.line, stated, "the span starts on line " + line));
        find(passage, Rw.spanSha256)
                .filter(stated -> !stated.equals(Sha256.of(span)))
                .ifPresent(stated ->
                        report(passage, Rw.spanSha256, stated, "the span has another digest: put start and end right"));
        find(passage, Rw.quote)
                .filter(stated -> !span.contains(stated))
                .ifPresent(stated ->
                        report(passage, Rw.quote, stated, "the span does not contain the quote: quote its own words"));
    }

    private void report(Node passage, Node property, String value, String message) {
        findings.add(new Finding(
                Severity.VIOLATION,
                RULE,
                passage,
                Optional.of(property.getURI()),
                Optional.of(NodeFactory.createLiteralString(value)),
                message));
    }

    private Optional<Integer> findOffset(Node passage, Node property) {
        return find(passage, property).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    private Optional<String> find(Node subject, Node property) {
        return data
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .findFirst();
    }
}
