package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.mapping.Verdict;
import org.rungwork.model.MatchRelation;
import org.rungwork.request.RequestException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Reads what a reviewer says: a body in JSON, and in the header {@code If-Match} what was seen. */
final class Verdicts {

    private static final String AUTHOR = "author";
    private static final String EXAMPLE =
            "{\"predicate\":\"skos:closeMatch\",\"comment\":\"the tools, not the practice\",\"confidence\":0.8}";
    private static final Pattern REVISION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"|(\\d{1,9})");

    private Verdicts() {}

    private record Body(
            @Nullable String predicate,
            @Nullable String comment,
            @Nullable Double confidence,
            @Nullable String author) {}

    static Verdict read(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Body body = JsonBody.read(request, Body.class, EXAMPLE);
        return of(request, body.predicate(), body.comment(), body.confidence(), body.author());
    }

    static Verdict of(
            HttpServletRequest request,
            @Nullable String predicate,
            @Nullable String comment,
            @Nullable Double confidence,
            @Nullable String author) {
        try {
            return new Verdict(
                    relation(predicate),
                    comment == null ? "" : comment.strip(),
                    confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence),
                    Optional.ofNullable(author)
                            .or(() -> Optional.ofNullable(request.getParameter(AUTHOR)))
                            .orElse(""),
                    revision(request.getHeader(HttpHeaders.IF_MATCH)));
        } catch (IllegalArgumentException outOfRange) {
            throw RequestException.outOfRange(outOfRange);
        }
    }

    static Optional<MatchRelation> relation(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(MatchRelation.find(text.strip())
                .orElseThrow(() -> RequestException.unfit(
                        "predicate",
                        "'" + text + "' is none of "
                                + Arrays.stream(MatchRelation.values())
                                        .map(MatchRelation::curie)
                                        .collect(Collectors.joining(", ")))));
    }

    private static OptionalInt revision(@Nullable String header) {
        if (header == null) {
            return OptionalInt.empty();
        }
        Matcher revision = REVISION.matcher(header.strip());
        if (!revision.matches()) {
            throw RequestException.malformedRequest("If-Match takes the revision of the mapping, such as \"3\"");
        }
        return OptionalInt.of(Integer.parseInt(revision.group(1) == null ? revision.group(2) : revision.group(1)));
    }
}
