package org.rungwork.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.limits.JsonNumbers;
import org.rungwork.limits.Nesting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads RDF files of any format that Rio knows, as a stream. Errors become issues with file, line and, where the format
 * tells it, column.
 */
public final class RdfReader {

    private static final Logger LOG = LoggerFactory.getLogger(RdfReader.class);

    private static final int SNIFFED_BYTES = 4096;
    /** IRIs in errors and relative references have this base; no file of ours should need it. */
    private static final String BASE = "https://w3id.org/rungwork/file/";

    private final boolean keepsInvalidLiterals;

    /** Reads our own files: an invalid literal ends the reading of its file. */
    public RdfReader() {
        this(false);
    }

    private RdfReader(boolean keepsInvalidLiterals) {
        this.keepsInvalidLiterals = keepsInvalidLiterals;
    }

    /** Reads what others publish: an invalid literal is told and handed on as it is written. */
    public static RdfReader ofOthers() {
        return new RdfReader(true);
    }

    /** Takes the triples of a file; quads carry the graph the file gives, or {@link Quad#defaultGraphIRI}. */
    public void read(SourceFile file, Consumer<Quad> statements, Consumer<ImportIssue> issues) {
        read(file, Optional.empty(), new RioBridge(statements), issues);
    }

    /**
     * Takes the triples of a file, and the prefixes that it declares.
     *
     * @param known the format; empty if name or content tell it
     */
    public void read(
            SourceFile file,
            Optional<RDFFormat> known,
            BiConsumer<String, String> prefixes,
            Consumer<Quad> statements,
            Consumer<ImportIssue> issues) {
        read(file, known, new RioBridge(statements, prefixes), issues);
    }

    private void read(SourceFile file, Optional<RDFFormat> known, RioBridge bridge, Consumer<ImportIssue> receiver) {
        Consumer<ImportIssue> issues = Handed.to(receiver);
        try (BufferedInputStream in = new BufferedInputStream(file.open(), SNIFFED_BYTES * 4)) {
            Optional<RDFFormat> format = known.isPresent() ? known : formatOf(file.fileName(), in);
            if (format.isEmpty()) {
                issues.accept(ImportIssue.ofFile(
                        Code.UNKNOWN_FORMAT,
                        file.name(),
                        "neither the name nor the content tells which RDF format this is",
                        "use an ending such as .ttl, .trig, .nt, .nq, .rdf or .jsonld"));
                return;
            }
            parse(file, in, format.get(), bridge, issues);
        } catch (Handed.FailedException failure) {
            throw failure.own();
        } catch (IOException | UncheckedIOException failure) {
            issues.accept(ImportIssue.ofFile(
                    Code.UNREADABLE, file.name(), String.valueOf(failure.getMessage()), "check the file"));
        }
    }

    private void parse(
            SourceFile file, InputStream in, RDFFormat format, RioBridge bridge, Consumer<ImportIssue> issues)
            throws IOException {
        RDFParser parser = Rio.createParser(format);
        parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true);
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
        parser.set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
        parser.set(JSONLDSettings.SECURE_MODE, true);
        if (format.equals(RDFFormat.RDFXML)) {
            parser.set(XMLParserSettings.CUSTOM_XML_READER, xmlReader());
        }
        if (keepsInvalidLiterals) {
            parser.getParserConfig().addNonFatalError(BasicParserSettings.VERIFY_DATATYPE_VALUES);
        }
        CountedStream counted = new CountedStream(guarded(in, format));
        RdfIssues listener = new RdfIssues(file, issues, keepsInvalidLiterals, counted::count);
        parser.setParseErrorListener(listener);
        parser.setParseLocationListener(listener::at);
        parser.setRDFHandler(bridge);
        try {
            parser.parse(counted, BASE);
            listener.end();
        } catch (RDFParseException failure) {
            listener.fatalError(
                    String.valueOf(failure.getMessage()), failure.getLineNumber(), failure.getColumnNumber());
        } catch (RDFHandlerException failure) {
            listener.rejected(failure);
        } catch (Handed.FailedException failure) {
            throw failure.own();
        } catch (Nesting.TooDeepException | JsonNumbers.TooLongException | IriLengths.TooLongException failure) {
            listener.failed(String.valueOf(failure.getMessage()));
        } catch (StackOverflowError tooDeep) {
            listener.failed("things are nested too deeply to be read");
        } catch (RuntimeException failure) {
            // Rio and what it builds on throw whatever they run into
            LOG.debug("{} cannot be read", file.name(), failure);
            listener.failed("the file cannot be read from here on");
        }
    }

    /**
     * What Rio would take for ever to read, or overflow its stack at, ends before. An overflow can leave classes behind that are
     * never usable again.
     */
    private static InputStream guarded(InputStream in, RDFFormat format) {
        if (format.equals(RDFFormat.RDFXML)) {
            return in;
        }
        return format.equals(RDFFormat.JSONLD)
                ? new Nesting(new JsonNumbers(in), Nesting.Syntax.JSON)
                : new Nesting(new IriLengths(in), Nesting.Syntax.TURTLE);
    }

    private static XMLReader xmlReader() {
        try {
            return new XmlBases();
        } catch (SAXException missing) {
            throw new IllegalStateException("There is nothing that reads XML", missing);
        }
    }

    /** Format by name; without a telling name by the first bytes. */
    private static Optional<RDFFormat> formatOf(String fileName, BufferedInputStream in) throws IOException {
        Optional<RDFFormat> byName = Rio.getParserFormatForFileName(fileName);
        return byName.isPresent() ? byName : sniff(in);
    }

    private static Optional<RDFFormat> sniff(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED_BYTES);
        String start = new String(in.readNBytes(SNIFFED_BYTES), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        if (start.startsWith("<?xml") || start.startsWith("<rdf:RDF")) {
            return Optional.of(RDFFormat.RDFXML);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of(RDFFormat.JSONLD);
        }
        if (start.matches("(?is)(@prefix|@base|prefix|base)\\s.*")) {
            // TriG reads every Turtle file
            return Optional.of(RDFFormat.TRIG);
        }
        if (start.startsWith("<") || start.startsWith("_:")) {
            // N-Quads reads every N-Triples file
            return Optional.of(RDFFormat.NQUADS);
        }
        return Optional.empty();
    }

    /** Reads a file that must hold triples only; issues are added to the list. */
    public void readTriples(SourceFile file, Consumer<Triple> triples, List<ImportIssue> issues) {
        boolean[] reported = {false};
        read(
                file,
                quad -> {
                    if (quad.isDefaultGraph()) {
                        triples.accept(quad.asTriple());
                    } else if (!reported[0]) {
                        reported[0] = true;
                        issues.add(ImportIssue.ofFile(
                                Code.GRAPH_IN_TRIPLES_FILE,
                                file.name(),
                                "the file names the graph " + quad.getGraph() + ", but its folder decides the graph",
                                "leave the graph away"));
                    }
                },
                issues::add);
    }
}
