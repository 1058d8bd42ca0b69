package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rungwork.model.Languages;
import org.rungwork.reconciliation.Enquiry;
import org.rungwork.reconciliation.Kind;
import org.rungwork.reconciliation.Outcome;
import org.rungwork.reconciliation.Reconciler;
import org.rungwork.request.RequestException;
import org.rungwork.web.DraftQueries.Asked;
import org.rungwork.web.ReconciliationViews.Result;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft of version 1.0 of the Reconciliation Service API, where queries and answers are JSON. */
@RestController
class ReconciliationDraftController {

    private static final int MOST_BYTES = 1 << 21;

    private final ReconcilerLookup lookup;

    ReconciliationDraftController(ReconcilerLookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping("/reconcile/1.0-draft/{name}")
    ResponseEntity<?> manifest(@PathVariable String name, HttpServletRequest request) {
        String address = ReconcilerLookup.address(request, ReconcilerLookup.DRAFT, name);
        return lookup.describe(name, request, offer -> {
            lookup.all().prepare(offer);
            return ReconciliationManifests.ofDraft(
                    offer, lookup.all().targets(), address, ReconcilerLookup.documentation(request));
        });
    }

    /** @param results in the order of the queries */
    record Results(List<Result> results) {}

    @PostMapping(path = "/reconcile/1.0-draft/{name}/match", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> match(@PathVariable String name, HttpServletRequest request) throws IOException {
        String body = body(request);
        return lookup.answer(name, request, usual -> {
            List<Asked> asked = new DraftQueries(usual.kinds()).read(JsonPart.parse("The body", body));
            return new Results(match(asked, usual));
        });
    }

    /** Queries may each be in another language; those in one language are answered together. */
    private List<Result> match(List<Asked> asked, Reconciler usual) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int at = 0; at < asked.size(); at++) {
            places.computeIfAbsent(asked.get(at).language(), language -> new ArrayList<>())
                    .add(at);
        }
        Map<Integer, Result> results = new TreeMap<>();
        places.forEach((language, of) -> {
            List<Enquiry> enquiries =
                    of.stream().map(at -> asked.get(at).enquiry()).toList();
            Reconciler reconciler = reconciler(usual, language);
            Map<String, Kind> kinds = reconciler.kinds();
            List<Outcome> outcomes = reconciler.match(enquiries);
            for (int at = 0; at < of.size(); at++) {
                results.put(of.get(at), Result.ofDraft(outcomes.get(at), kinds));
            }
        });
        return List.copyOf(results.values());
    }

    private Reconciler reconciler(Reconciler usual, String language) {
        if (language.isEmpty()) {
            return usual;
        }
        if (!Languages.isTag(language)) {
            throw RequestException.malformedRequest(
                    "lang: '" + JsonPart.shown(language) + "' is not the tag of a language such as en or pt-BR");
        }
        return lookup.get(usual.target().name(), Languages.of(language, usual.language()));
    }

    @PostMapping(path = "/reconcile/1.0-draft/{name}/extend", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> extend(@PathVariable String name, HttpServletRequest request) throws IOException {
        ReconciliationExtension extension = ReconciliationExtension.read(
                JsonPart.parse("The body", body(request)), lookup.all().targets());
        return lookup.answer(
                name,
                request,
                reconciler -> extension.draftAnswer(
                        reconciler, target -> ReconcilerLookup.address(request, ReconcilerLookup.DRAFT, target)));
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw RequestException.requestTooLarge(MOST_BYTES);
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
