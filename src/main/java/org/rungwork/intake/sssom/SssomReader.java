package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.RdfReader;
import org.rungwork.intake.SourceFile;

/**
 * Reads mapping sets in every form of SSSOM: tables, JSON, and what RDF formats there are. Versions 1.0 and 1.1 are
 * read, and slots of drafts before them.
 */
public final class SssomReader {

    private static final int MOST_MAPPINGS = 100_000;
    private static final int MOST_STATEMENTS = 1_000_000;
    private static final int MOST_ISSUES = 1_000;

    /** Reads a file whose name tells the form. */
    public SssomReading read(SourceFile file) {
        return read(file, Optional.empty(), () -> {});
    }

    /**
     * Reads a file of a form, whatever its name, that somebody sent: of 100,000 mappings or 1,000,000 statements of RDF at
     * most, and of no more than a {@link Volume} allows. No more than 1,000 issues are told, and one that there are more.
     */
    public SssomReading read(SourceFile file, SssomFormat format) {
        Issues issues = new Issues(MOST_ISSUES);
        Volume volume = Volume.ofSent(file.name(), format.rdf().isPresent());
        try {
            return switch (format) {
                case TSV, JSON -> {
                    Bound mappings = new Bound(file.name(), MOST_MAPPINGS, "mappings");
                    yield read(file, format, Optional.empty(), mappings, volume, issues);
                }
                case TURTLE, RDF_XML, N_TRIPLES, JSON_LD -> {
                    Bound statements = new Bound(file.name(), MOST_STATEMENTS, "statements");
                    yield readRdf(file, format.rdf(), statements, volume, issues);
                }
            };
        } catch (Bound.Passed passed) {
            return SssomReading.refused(List.of(passed.issue()));
        }
    }

    /**
     * Reads a file whose name tells the form.
     *
     * @param metadata of a table that has none in itself
     * @param eachMapping is run for each mapping or, of RDF, each statement; what it throws ends the reading
     */
    public SssomReading read(SourceFile file, Optional<SourceFile> metadata, Runnable eachMapping) {
        Optional<SssomFormat> format = SssomFormat.ofFileName(file.fileName());
        Issues issues = new Issues(Integer.MAX_VALUE);
        Volume volume = Volume.unbounded(file.name());
        return format.isPresent() && format.get().rdf().isEmpty()
                ? read(file, format.get(), metadata, eachMapping, volume, issues)
                : readRdf(file, Optional.empty(), eachMapping, volume, issues);
    }

    private static SssomReading read(
            SourceFile file,
            SssomFormat format,
            Optional<SourceFile> metadata,
            Runnable eachMapping,
            Volume volume,
            Issues issues) {
        try {
            RawSet raw = format == SssomFormat.TSV
                    ? new TsvReader(file, eachMapping, issues).read(metadata)
                    : new JsonReader(file, eachMapping, issues).read();
            return new SetBuilder(file.name(), true, volume, issues).build(raw);
        } catch (SetRefused refused) {
            issues.add(refused.issue());
        } catch (IOException | UncheckedIOException failure) {
            issues.add(ImportIssue.ofFile(
                    Code.UNREADABLE, file.name(), String.valueOf(failure.getMessage()), "check the file"));
        }
        return SssomReading.refused(issues.told());
    }

    private static SssomReading readRdf(
            SourceFile file, Optional<RDFFormat> format, Runnable eachStatement, Volume volume, Issues issues) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        TriplesReader triples = new TriplesReader(file.name(), issues);
        RdfReader.ofOthers()
                .read(
                        file,
                        format,
                        (prefix, namespace) -> {
                            if (!Prefixes.isKnown(prefix) && ValueType.isIri(namespace)) {
                                prefixes.put(prefix, namespace);
                            }
                        },
                        quad -> {
                            eachStatement.run();
                            Triple triple = quad.asTriple();
                            volume.characters().add(characters(triple));
                            triples.add(triple);
                        },
                        issues::add);
        if (issues.told().stream().anyMatch(issue -> issue.code() != Code.INVALID_LITERAL)) {
            return SssomReading.refused(issues.told());
        }
        return read(file.name(), triples, prefixes, volume, issues);
    }

    /** Of its IRIs: a base, unlike a prefix, may be of any length. */
    private static long characters(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .mapToLong(node -> node.isURI()
                        ? node.getURI().length()
                        : node.isLiteral() ? node.getLiteralDatatypeURI().length() : 0)
                .sum();
    }

    /**
     * Reads the set that triples describe: their sssom:MappingSet, if there is one, and the records with a justification.
     *
     * @param name of the triples for messages
     * @param prefixes for the tables that the set may be written to
     */
    public SssomReading read(String name, Iterable<Triple> triples, Prefixes prefixes) {
        Issues issues = new Issues(Integer.MAX_VALUE);
        TriplesReader reader = new TriplesReader(name, issues);
        triples.forEach(reader::add);
        return read(name, reader, prefixes.declared(), Volume.unbounded(name), issues);
    }

    private static SssomReading read(
            String name, TriplesReader triples, Map<String, String> prefixes, Volume volume, Issues issues) {
        try {
            return new SetBuilder(name, false, volume, issues).build(triples.read(prefixes));
        } catch (SetRefused refused) {
            issues.add(refused.issue());
            return SssomReading.refused(issues.told());
        }
    }
}
