package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rungwork.mapping.Dossier;
import org.rungwork.mapping.Ends;
import org.rungwork.mapping.MappingFilter;
import org.rungwork.mapping.MappingSets;
import org.rungwork.mapping.MappingState;
import org.rungwork.mapping.Mappings;
import org.rungwork.mapping.Review;
import org.rungwork.mapping.Review.Outcome;
import org.rungwork.mapping.Verdict;
import org.rungwork.request.Question;
import org.rungwork.request.RequestException;
import org.rungwork.request.RequestParameters;
import org.rungwork.web.MappingViews.CaseView;
import org.rungwork.web.MappingViews.Decided;
import org.rungwork.web.MappingViews.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The review of mappings: {@code GET /api/mappings/next} shows the next to decide on, {@code POST
 * /api/mappings/{id}/accept} and its siblings decide.
 */
@RestController
class MappingController {

    private static final String VERSION = "Rungwork-Version";
    private static final String STATE = "state";
    private static final String UNDECIDED = "undecided";
    private static final List<String> FILTER =
            List.of(STATE, "subject", "object", "taxonomy", "predicate", "minConfidence");
    private static final List<String> PAGE = List.of("page", "size", Question.FORMAT);
    private static final String USUAL_LANGUAGE = "en";
    private static final int USUAL_SIZE = 50;
    private static final String EXAMPLE = "{\"subject\":\"https://w3id.org/rungwork/id/skill/python\",\"predicate\":"
            + "\"skos:closeMatch\",\"object\":\"http://data.europa.eu/esco/skill/…\",\"comment\":\"…\"}";

    private final Mappings mappings;
    private final Review review;
    private final MappingSets sets;

    MappingController(Mappings mappings, Review review, MappingSets sets) {
        this.mappings = mappings;
        this.review = review;
        this.sets = sets;
    }

    @GetMapping("/api/mappings")
    ResponseEntity<?> list(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        RequestParameters parameters = parameters(request, PAGE);
        MappingFilter filter = filter(parameters);
        Mappings.Listed listed =
                mappings.list(filter, parameters.number("page", 0), parameters.number("size", USUAL_SIZE));
        return Reply.of(listed.version(), () -> Listing.of(listed))
                .sssom(() -> sets.find(filter))
                .to(parameters, request.getHeader(HttpHeaders.ACCEPT));
    }

    @GetMapping("/api/mappings/next")
    ResponseEntity<?> next(HttpServletRequest request) {
        RequestParameters parameters = parameters(request, List.of(Question.LANG));
        Optional<Dossier> next = mappings.next(filter(parameters)).flatMap(mapping -> mappings.find(mapping.id()));
        return next.isEmpty() ? ResponseEntity.noContent().build() : show(next.get(), parameters);
    }

    @GetMapping("/api/mappings/{id}")
    ResponseEntity<?> get(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request.getParameterMap(), List.of(Question.LANG));
        return show(mappings.find(id).orElseThrow(() -> unknown(id)), parameters);
    }

    private ResponseEntity<?> show(Dossier dossier, RequestParameters parameters) {
        String language = parameters.find(Question.LANG).orElse(USUAL_LANGUAGE);
        return ResponseEntity.ok().eTag(tag(dossier)).body(CaseView.of(mappings.open(dossier, language)));
    }

    private static String tag(Dossier dossier) {
        return "\"" + dossier.revision() + "\"";
    }

    @PostMapping("/api/mappings/{id}/accept")
    ResponseEntity<?> accept(@PathVariable String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return answer(id, review.accept(id, Verdicts.read(request)));
    }

    @PostMapping("/api/mappings/{id}/reject")
    ResponseEntity<?> reject(@PathVariable String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return answer(id, review.reject(id, Verdicts.read(request)));
    }

    @PostMapping("/api/mappings/{id}/undo")
    ResponseEntity<?> undo(@PathVariable String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return answer(id, review.undo(id, Verdicts.read(request)));
    }

    @PostMapping("/api/mappings/{id}/comment")
    ResponseEntity<?> comment(@PathVariable String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return answer(id, review.remark(id, Verdicts.read(request)));
    }

    private record Body(
            @Nullable String subject,
            @Nullable String predicate,
            @Nullable String object,
            @Nullable String comment,
            @Nullable Double confidence,
            @Nullable String author) {}

    /** A mapping that nobody has proposed. */
    @PostMapping("/api/mappings")
    ResponseEntity<?> add(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Body body = JsonBody.read(request, Body.class, EXAMPLE);
        Verdict verdict = Verdicts.of(request, body.predicate(), body.comment(), body.confidence(), body.author());
        Ends ends = Ends.of(required("subject", body.subject()), required("object", body.object()));
        return answer(HttpStatus.CREATED, review.accept(ends, verdict));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw RequestException.malformedRequest("The field '" + field + "' is missing; write " + EXAMPLE);
        }
        return value.strip();
    }

    private static ResponseEntity<?> answer(String id, Optional<Outcome> outcome) {
        return answer(HttpStatus.OK, outcome.orElseThrow(() -> unknown(id)));
    }

    private static ResponseEntity<?> answer(HttpStatus status, Outcome outcome) {
        return ResponseEntity.status(status)
                .header(VERSION, Long.toString(outcome.version()))
                .eTag(tag(outcome.dossier()))
                .body(Decided.of(outcome));
    }

    private static RequestException unknown(String id) {
        return RequestException.notFound("There is no mapping " + id + "; /api/mappings lists those that there are");
    }

    private static RequestParameters parameters(HttpServletRequest request, List<String> further) {
        List<String> known = new ArrayList<>(FILTER);
        known.addAll(further);
        return RequestParameters.of(request.getParameterMap(), known);
    }

    private static MappingFilter filter(RequestParameters parameters) {
        return new MappingFilter(
                states(parameters),
                parameters.find("subject"),
                parameters.find("object"),
                parameters.find("taxonomy"),
                parameters.find("predicate").flatMap(Verdicts::relation),
                parameters.decimal("minConfidence"));
    }

    private static Predicate<MappingState> states(RequestParameters parameters) {
        if (parameters.find(STATE).filter(UNDECIDED::equals).isPresent()) {
            return MappingState::isUndecided;
        }
        if (parameters.find(STATE).isEmpty()) {
            return state -> true;
        }
        return parameters.choice(STATE, MappingState.CANDIDATE)::equals;
    }
}
