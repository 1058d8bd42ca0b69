package org.rungwork.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.query.Answer;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Names of media types for the parameter {@code format}, which links can carry and headers cannot. */
public final class Formats {

    public static final String SSSOM_JSON = "application/sssom+json";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("application/json", "json"),
            Map.entry("application/sparql-results+json", "json"),
            Map.entry("application/sparql-results+xml", "xml"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/tab-separated-values", "tsv"),
            Map.entry("text/turtle", "ttl"),
            Map.entry("application/ld+json", "jsonld"),
            Map.entry("application/n-triples", "nt"),
            Map.entry("application/rdf+xml", "rdf"),
            Map.entry(SSSOM_JSON, "sssom"));

    /** The formats of the answers that have most. */
    private static final List<String> EVERY = Stream.concat(
                    Stream.of(MediaType.APPLICATION_JSON_VALUE, "text/csv"), Answer.Statements.MEDIA_TYPES.stream())
            .toList();

    private Formats() {}

    /** The name of a media type that has one. */
    public static @Nullable String name(String mediaType) {
        return NAMES.get(mediaType);
    }

    /**
     * The media type of an answer: the one that the format names, else what the client accepts.
     *
     * @param format value of the parameter; null where it is not given
     * @param accept the header; null where there is none
     * @throws RequestException if the answer has no such format
     */
    public static String choose(@Nullable String format, @Nullable String accept, List<String> offered)
            throws HttpMediaTypeNotAcceptableException {
        if (format == null) {
            return Negotiation.choose(accept, offered);
        }
        return offered.stream()
                .filter(type -> format.equals(NAMES.get(type)))
                .findFirst()
                .orElseThrow(() -> RequestException.unfit(
                        Question.FORMAT,
                        "'" + format + "' is none of "
                                + String.join(
                                        ", ", offered.stream().map(NAMES::get).toList())));
    }

    /** Whether a graph is asked for, where there is one. */
    static boolean isGraph(RequestParameters parameters, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        String format = parameters.find(Question.FORMAT).orElse(null);
        return format == null
                ? Answer.Statements.MEDIA_TYPES.contains(Negotiation.choose(accept, EVERY))
                : Answer.Statements.MEDIA_TYPES.stream().map(NAMES::get).anyMatch(format::equals);
    }
}
