package org.rungwork.intake;

import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/** Writes quads as a stream, in the format that the file name tells. */
public final class RdfWriter {

    private final ValueFactory values = SimpleValueFactory.getInstance();

    /**
     * Writes the quads in their order.
     *
     * @param fileName its ending chooses the format, which must know named graphs: .trig, .nq, .jsonld
     * @throws IllegalArgumentException if it does not
     */
    public void write(String fileName, Map<String, String> prefixes, Stream<Quad> quads, OutputStream out) {
        RDFFormat format = Rio.getWriterFormatForFileName(fileName)
                .filter(RDFFormat::supportsContexts)
                .orElseThrow(() -> new IllegalArgumentException(
                        fileName + ": use an ending of a format with named graphs, .trig or .nq"));
        RDFWriter writer = Rio.createWriter(format, out);
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
        quads.forEach(quad -> writer.handleStatement(values.createStatement(
                (Resource) value(quad.getSubject()),
                (IRI) value(quad.getPredicate()),
                value(quad.getObject()),
                (Resource) value(quad.getGraph()))));
        writer.endRDF();
    }

    /** Writes triples in their order; Turtle has blank nodes where they are used. */
    public void writeTriples(RDFFormat format, Map<String, String> prefixes, Stream<Triple> triples, OutputStream out) {
        RDFWriter writer = Rio.createWriter(format, out);
        writer.set(BasicWriterSettings.INLINE_BLANK_NODES, true);
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
        triples.forEach(triple -> writer.handleStatement(values.createStatement(
                (Resource) value(triple.getSubject()), (IRI) value(triple.getPredicate()), value(triple.getObject()))));
        writer.endRDF();
    }

    private Value value(Node node) {
        if (node.isURI()) {
            return values.createIRI(node.getURI());
        }
        if (node.isBlank()) {
            return values.createBNode(node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", ""));
        }
        String text = node.getLiteralLexicalForm();
        return node.getLiteralLanguage().isEmpty()
                ? values.createLiteral(text, values.createIRI(node.getLiteralDatatypeURI()))
                : values.createLiteral(text, node.getLiteralLanguage());
    }
}
