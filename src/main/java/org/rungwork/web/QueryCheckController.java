package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rungwork.query.QuerySyntax;
import org.rungwork.query.SyntaxProblem;
import org.rungwork.request.RequestException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/queries/check}: whether a text is a query, and where it goes wrong, without asking it. */
@RestController
class QueryCheckController {

    /** A character of a query has up to four bytes, and hardly ever more than one. */
    private static final int MOST_BYTES = QuerySyntax.MOST_CHARACTERS;

    /** Line and column count from 1; a problem of the query as a whole has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(
            boolean ok,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String message) {

        private static final Checked WELL = new Checked(true, null, null, null);

        private static Checked of(SyntaxProblem problem) {
            return problem.hasPlace()
                    ? new Checked(false, problem.line(), problem.column(), problem.message())
                    : new Checked(false, null, null, problem.message());
        }
    }

    @PostMapping(
            path = "/api/queries/check",
            consumes = {"application/sparql-query", MediaType.TEXT_PLAIN_VALUE})
    Checked check(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw RequestException.requestTooLarge(MOST_BYTES);
        }
        return QuerySyntax.check(text(body)).map(Checked::of).orElse(Checked.WELL);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw RequestException.malformedRequest("The body is not in UTF-8");
        }
    }
}
