package org.rungwork.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.description.Document;
import org.rungwork.intake.sssom.MappingSet;
import org.rungwork.intake.sssom.SssomFormat;
import org.rungwork.intake.sssom.SssomWriter;
import org.rungwork.query.Answer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** One answer in all its formats, of which only the one that is wanted is made. JSON is given where any will do. */
final class Reply {

    static final String SSSOM_JSON = "application/sssom+json";

    /** Names of the formats for the parameter {@code format}, which links can carry and headers cannot. */
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

    private final long version;
    private final @Nullable String tag;
    private final Map<String, Supplier<?>> bodies = new LinkedHashMap<>();

    private Reply(long version, @Nullable String tag) {
        this.version = version;
        this.tag = tag;
    }

    /** @param version the published version that the answer is about */
    static Reply of(long version, Supplier<?> json) {
        Reply reply = new Reply(version, null);
        reply.bodies.put(MediaType.APPLICATION_JSON_VALUE, json);
        return reply;
    }

    /** A document that is a graph and nothing else, Turtle where any format will do. */
    static Reply of(Document document) {
        return new Reply(document.version(), document.tag()).graph(document::statements);
    }

    /** The name of a format, which is also the ending of addresses. */
    static String formatName(String mediaType) {
        return NAMES.get(mediaType);
    }

    Reply csv(Supplier<Csv> table) {
        bodies.put("text/csv", () -> table.get().bytes());
        return this;
    }

    Reply graph(Supplier<Answer> graph) {
        for (String mediaType : Answer.Statements.MEDIA_TYPES) {
            bodies.put(mediaType, () -> {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                graph.get().write(body, mediaType);
                return body.toByteArray();
            });
        }
        return this;
    }

    /** A set of mappings in every form; its JSON has a media type of its own beside that of the answer. */
    Reply sssom(Supplier<MappingSet> set) {
        for (SssomFormat format : SssomFormat.values()) {
            String mediaType = format == SssomFormat.JSON ? SSSOM_JSON : format.mediaType();
            bodies.put(mediaType, () -> {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                try {
                    new SssomWriter().write(set.get(), format, body);
                } catch (IOException impossible) {
                    throw new UncheckedIOException("Memory does not fail to be written", impossible);
                }
                return body.toByteArray();
            });
        }
        return this;
    }

    /** Whether a graph is asked for, where there is one. */
    static boolean isGraph(RequestParameters parameters, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        String format = parameters.find(Question.FORMAT).orElse(null);
        return format == null
                ? Answer.Statements.MEDIA_TYPES.contains(Negotiation.choose(accept, EVERY))
                : Answer.Statements.MEDIA_TYPES.stream().map(NAMES::get).anyMatch(format::equals);
    }

    ResponseEntity<?> to(Question question) throws HttpMediaTypeNotAcceptableException {
        return to(question.parameters(), question.accept());
    }

    /** @param accept the header; null where there is none */
    ResponseEntity<?> to(RequestParameters parameters, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        String mediaType = mediaType(parameters, accept);
        return head(mediaType)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(bodies.get(mediaType).get());
    }

    /** The answer at an address that has one format only. */
    ResponseEntity<?> as(String mediaType) {
        // else Spring would have browsers save it as f.txt, for it does not know the ending
        return head(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(bodies.get(mediaType).get());
    }

    private ResponseEntity.BodyBuilder head(String mediaType) {
        MediaType contentType = MediaType.parseMediaType(mediaType);
        ResponseEntity.BodyBuilder head = ResponseEntity.ok()
                .contentType(
                        contentType.equals(MediaType.APPLICATION_JSON)
                                ? contentType
                                : new MediaType(contentType, StandardCharsets.UTF_8))
                .header("Rungwork-Version", Long.toString(version));
        if (tag == null) {
            return head;
        }
        // weak, since the order of triples and the compression may differ
        return head.eTag("W/\"" + tag + "-" + formatName(mediaType) + "\"")
                .cacheControl(CacheControl.noCache().cachePublic());
    }

    private String mediaType(RequestParameters parameters, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        List<String> offered = List.copyOf(bodies.keySet());
        String format = parameters.find(Question.FORMAT).orElse(null);
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
}
