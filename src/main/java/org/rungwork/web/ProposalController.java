package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.mapping.ProposalSource;
import org.rungwork.mapping.Proposals;
import org.rungwork.mapping.SubjectKind;
import org.rungwork.request.Choices;
import org.rungwork.request.RequestException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has matches of our concepts searched for and proposed: {@code POST /api/mappings/proposals}. */
@RestController
class ProposalController {

    private static final String EXAMPLE = "{\"subjects\":\"skills\",\"taxonomy\":\"esco-1.1.1\"}";

    private final Proposals proposals;
    private final ObjectProvider<ProposalSource> sources;

    ProposalController(Proposals proposals, ObjectProvider<ProposalSource> sources) {
        this.proposals = proposals;
        this.sources = sources;
    }

    private record Body(
            @Nullable String subjects,
            @Nullable String taxonomy,
            @Nullable Integer limit) {}

    @PostMapping("/api/mappings/proposals")
    ResponseEntity<Proposals.Report> propose(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Body body = JsonBody.read(request, Body.class, EXAMPLE);
        if (body.subjects() == null || body.taxonomy() == null) {
            throw RequestException.malformedRequest("Name subjects and taxonomy; write " + EXAMPLE);
        }
        int limit = body.limit() == null ? Integer.MAX_VALUE : body.limit();
        if (limit < 1) {
            throw RequestException.unfit("limit", "must be 1 or more");
        }
        ProposalSource source = sources.getIfAvailable();
        if (source == null) {
            throw RequestException.notFound("Nothing here searches for matches");
        }
        Proposals.Report report = proposals.run(source, kind(body.subjects()), body.taxonomy(), limit);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Rungwork-Version", Long.toString(report.version()))
                .body(report);
    }

    private static SubjectKind kind(String text) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> Choices.write(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> RequestException.unfit(
                        "subjects",
                        "'" + text + "' is none of "
                                + Arrays.stream(SubjectKind.values())
                                        .map(Choices::write)
                                        .collect(Collectors.joining(", "))));
    }
}
