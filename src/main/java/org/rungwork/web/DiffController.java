package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rungwork.model.Page;
import org.rungwork.query.Diff;
import org.rungwork.query.DiffKind;
import org.rungwork.query.Diffs;
import org.rungwork.query.TaxonomyVersion;
import org.rungwork.request.Question;
import org.rungwork.request.RequestException;
import org.rungwork.request.RequestParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How two versions of a taxonomy differ, and what that touches: {@code GET /api/diff?from=esco-1.1.0&to=esco-1.1.1}; with
 * {@code kind} one sort of difference only, which can be had as a table too.
 */
@RestController
class DiffController {

    static final String KIND = "kind";
    private static final String LIMIT = "limit";
    private static final int USUAL_LIMIT = 100;

    private final Diffs diffs;

    DiffController(Diffs diffs) {
        this.diffs = diffs;
    }

    @GetMapping("/api/diff")
    ResponseEntity<?> diff(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        RequestParameters parameters = RequestParameters.of(
                request.getParameterMap(), List.of(Question.FROM, Question.TO, KIND, LIMIT, Question.FORMAT));
        Map<String, TaxonomyVersion> versions = diffs.versions().stream()
                .collect(Collectors.toMap(TaxonomyVersion::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        TaxonomyVersion from = version(Question.FROM, parameters, versions);
        TaxonomyVersion to = version(Question.TO, parameters, versions);
        if (!from.taxonomy().equals(to.taxonomy())) {
            throw RequestException.malformed(
                    Question.TO,
                    to.id() + " is a version of " + to.taxonomy() + ", and " + from.id() + " one of " + from.taxonomy()
                            + "; name two versions of one taxonomy");
        }
        boolean ofOneKind = parameters.find(KIND).isPresent();
        DiffKind kind = parameters.choice(KIND, DiffKind.ADDED);
        int limit = parameters.number(LIMIT, USUAL_LIMIT, 0, Page.LARGEST);
        int mostLines = parameters.find(LIMIT).isPresent() ? limit : Integer.MAX_VALUE;
        Diff diff = diffs.compare(from, to, ofOneKind ? EnumSet.of(kind) : EnumSet.allOf(DiffKind.class));
        Reply reply = Reply.of(diff.publishedVersion(), () -> DiffView.of(diff, limit));
        return (ofOneKind ? reply.csv(() -> table(diff.tables().get(kind), mostLines)) : reply)
                .to(parameters, request.getHeader(HttpHeaders.ACCEPT));
    }

    private static TaxonomyVersion version(
            String parameter, RequestParameters parameters, Map<String, TaxonomyVersion> versions) {
        String id = parameters.get(parameter);
        TaxonomyVersion version = versions.get(id.replaceFirst("^taxonomy/", ""));
        if (version == null) {
            throw RequestException.notFound(
                    parameter,
                    "'" + id + "' is not imported; "
                            + (versions.isEmpty() ? "no taxonomy is" : String.join(", ", versions.keySet()) + " are"));
        }
        return version;
    }

    private static Csv table(Diff.Table table, int limit) {
        Csv csv = new Csv(table.columns().toArray(String[]::new));
        table.rows().stream()
                .limit(limit)
                .forEach(row -> csv.row(table.columns().stream().map(row::get).toArray()));
        return csv;
    }
}
