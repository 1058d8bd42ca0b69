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

    private static final Map<String, String> NAMES = Map.of(
            "application/json",
            "json",
            "text/csv",
            "csv",
            "text/turtle",
            "ttl",
            "application/ld+json",
            "jsonld",
            "application/n-triples",
            "nt",
            "application/rdf+xml",
            "rdf",
            "text/tab-separated-values",
            "tsv",
            SSSOM_JSON,
            "sssom");

    /** The formats of the answers that have most. */
    private static final List<String> EVERY = Stream.concat(
                    Stream.of(MediaType.APPLICATION_JSON_VALUE, "text/csv"), Answer.Statements.MEDIA_TYPES.stream())
            .toList();

    private Formats() {}

    /** The name of a media type that has one. */
    public static @Nullable String name(String mediaType) {
        return NAMES.get(mediaType);
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
