package org.rungwork.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue.Code;

/**
 * Reads RDF files of any format that Rio knows, as a stream. Errors become issues with file, line and, where the format
 * tells it, column.
 */
public final class RdfReader {

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

    private void read(SourceFile file, Optional<RDFFormat> known, RioBridge bridge, Consumer<ImportIssue> issues) {
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
        if (keepsInvalidLiterals) {
            parser.getParserConfig().addNonFatalError(BasicParserSettings.VERIFY_DATATYPE_VALUES);
        }
        Issues listener = new Issues(file, issues, keepsInvalidLiterals);
        parser.setParseErrorListener(listener);
        parser.setRDFHandler(bridge);
        try {
            parser.parse(in, BASE);
            listener.end();
        } catch (RDFParseException failure) {
            listener.fatalError(
                    String.valueOf(failure.getMessage()), failure.getLineNumber(), failure.getColumnNumber());
        } catch (RDFHandlerException failure) {
            listener.rejected(failure);
        } catch (NumberFormatException failure) {
            // what reads JSON for Rio throws it for a number such as 1e99999999999
            listener.fatalError("a number is too large to be read", -1, -1);
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

    /** Rio reports the fatal error to the listener and throws it as well: the first report counts. */
    private static final class Issues implements ParseErrorListener {

        private static final Pattern PLACE = Pattern.compile(" \\[line \\d+(, column \\d+)?\\]$");
        private static final int LONGEST_MESSAGE = 1_000;

        private final SourceFile file;
        private final Consumer<ImportIssue> issues;
        private final boolean keepsInvalidLiterals;
        private boolean reported;
        /** Rio does not tell an error after which it goes on from one that it throws next: the latest one waits. */
        private @Nullable ImportIssue invalidLiteral;

        Issues(SourceFile file, Consumer<ImportIssue> issues, boolean keepsInvalidLiterals) {
            this.file = file;
            this.issues = issues;
            this.keepsInvalidLiterals = keepsInvalidLiterals;
        }

        @Override
        public void warning(String message, long line, long column) {
            // what Rio only warns of is legal RDF
        }

        @Override
        public void error(String message, long line, long column) {
            if (keepsInvalidLiterals) {
                end();
                invalidLiteral =
                        issue(Code.INVALID_LITERAL, message, line, column, "it is kept as it is; tell its publisher");
            } else {
                report(Code.SYNTAX, message, line, column, "correct the statement at this place");
            }
        }

        @Override
        public void fatalError(String message, long line, long column) {
            if (invalidLiteral != null && told(message).startsWith(invalidLiteral.message())) {
                invalidLiteral = null;
            }
            end();
            if (!reported) {
                report(Code.SYNTAX, message, line, column, "correct the syntax at this place");
            }
        }

        /** No more is to come: what waits was no more than an invalid literal. */
        void end() {
            if (invalidLiteral != null) {
                issues.accept(invalidLiteral);
                invalidLiteral = null;
            }
        }

        void rejected(RDFHandlerException failure) {
            end();
            report(
                    Code.TRIPLE_TERM,
                    String.valueOf(failure.getMessage()),
                    -1,
                    -1,
                    "describe the statement with a node of its own");
        }

        private void report(Code code, String message, long line, long column, String fix) {
            reported = true;
            issues.accept(issue(code, message, line, column, fix));
        }

        private ImportIssue issue(Code code, String message, long line, long column, String fix) {
            String text = told(message);
            // at the end of a file Rio gives no line
            long place = line <= 0 && text.contains("end of file")
                    ? file.text().lines().count()
                    : line;
            return new ImportIssue(code, file.name(), known(place), known(column), text, fix);
        }

        /** Without the place, and no longer than people read: Rio quotes what it cannot read, however long. */
        private static String told(String message) {
            String text = PLACE.matcher(message).replaceFirst("").stripTrailing();
            return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
        }

        private static OptionalLong known(long number) {
            return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
        }
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
