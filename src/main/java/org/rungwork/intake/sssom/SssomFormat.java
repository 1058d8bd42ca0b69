package org.rungwork.intake.sssom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.jspecify.annotations.Nullable;

/** The forms in which mapping sets are read and written. */
public enum SssomFormat {
    TSV("text/tab-separated-values", "tsv", null),
    JSON("application/json", "json", null),
    TURTLE("text/turtle", "ttl", RDFFormat.TURTLE),
    RDF_XML("application/rdf+xml", "rdf", RDFFormat.RDFXML),
    N_TRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES),
    JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD);

    private final String mediaType;
    private final String ending;
    private final @Nullable RDFFormat rdf;

    SssomFormat(String mediaType, String ending, @Nullable RDFFormat rdf) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.rdf = rdf;
    }

    /** Media type without parameters; text is always in UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, such as sssom.tsv. */
    public String ending() {
        return "sssom." + ending;
    }

    Optional<RDFFormat> rdf() {
        return Optional.ofNullable(rdf);
    }

    /** The form with a media type, whatever its parameters. */
    public static Optional<SssomFormat> ofMediaType(String mediaType) {
        String plain = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(plain))
                .findFirst();
    }

    /** The form that the end of a file's name tells. */
    public static Optional<SssomFormat> ofFileName(String fileName) {
        List<String> parts = Arrays.asList(fileName.toLowerCase(Locale.ROOT).split("\\."));
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(parts.getLast()))
                .findFirst();
    }
}
