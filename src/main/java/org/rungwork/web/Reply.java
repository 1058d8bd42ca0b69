package org.rungwork.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rungwork.description.Document;
import org.rungwork.intake.sssom.MappingSet;
import org.rungwork.intake.sssom.SssomFormat;
import org.rungwork.intake.sssom.SssomWriter;
import org.rungwork.query.Answer;
import org.rungwork.request.Formats;
import org.rungwork.request.Question;
import org.rungwork.request.RequestParameters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** One answer in all its formats, of which only the one that is wanted is made. JSON is given where any will do. */
final class Reply {

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
            String mediaType = format == SssomFormat.JSON ? Formats.SSSOM_JSON : format.mediaType();
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

    ResponseEntity<?> to(Question question) throws HttpMediaTypeNotAcceptableException {
        return to(question.parameters(), question.accept());
    }

    /** @param accept the header; null where there is none */
    ResponseEntity<?> to(RequestParameters parameters, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        String mediaType =
                Formats.choose(parameters.find(Question.FORMAT).orElse(null), accept, List.copyOf(bodies.keySet()));
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
        return head.eTag("W/\"" + tag + "-" + Formats.name(mediaType) + "\"")
                .cacheControl(CacheControl.noCache().cachePublic());
    }
}
