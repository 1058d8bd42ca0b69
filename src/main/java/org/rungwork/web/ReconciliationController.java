package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.linking.Target;
import org.rungwork.reconciliation.Enquiry;
import org.rungwork.reconciliation.Kind;
import org.rungwork.reconciliation.Outcome;
import org.rungwork.reconciliation.Reconciler;
import org.rungwork.reconciliation.Reconcilers.Offer;
import org.rungwork.request.RequestException;
import org.rungwork.web.ReconciliationViews.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Reconciliation Service API 0.2, one service for each target: {@code GET /reconcile/skills} is the manifest, the fields
 * {@code queries} and {@code extend} ask, by GET or as a posted form.
 */
@RestController
class ReconciliationController {

    private static final String QUERIES = "queries";
    private static final String EXTEND = "extend";

    private final ReconcilerLookup lookup;

    ReconciliationController(ReconcilerLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A service.
     *
     * @param address in version 0.2
     * @param draft address in the draft of version 1.0
     */
    record Service(String name, String title, String version, String address, String draft) {}

    @GetMapping("/reconcile")
    List<Service> list(HttpServletRequest request) {
        return lookup.all().targets().stream()
                .map(target -> service(target, request))
                .toList();
    }

    private static Service service(Target target, HttpServletRequest request) {
        return new Service(
                target.name(),
                target.title(),
                target.version(),
                ReconcilerLookup.address(request, ReconcilerLookup.ROOT, target.name()),
                ReconcilerLookup.address(request, ReconcilerLookup.DRAFT, target.name()));
    }

    @GetMapping("/reconcile/{name}")
    ResponseEntity<?> get(@PathVariable String name, HttpServletRequest request) {
        boolean asks = request.getParameter(QUERIES) != null || request.getParameter(EXTEND) != null;
        return asks ? post(name, request) : lookup.describe(name, request, offer -> manifest(offer, request));
    }

    @PostMapping("/reconcile/{name}")
    ResponseEntity<?> post(@PathVariable String name, HttpServletRequest request) {
        return lookup.answer(name, request, reconciler -> answer(reconciler, request));
    }

    private Object manifest(Offer offer, HttpServletRequest request) {
        refuseScripts(request);
        lookup.all().prepare(offer);
        String address = ReconcilerLookup.address(
                request, ReconcilerLookup.ROOT, offer.target().name());
        return ReconciliationManifests.of(
                offer, lookup.all().targets(), address, ReconcilerLookup.documentation(request));
    }

    private Object answer(Reconciler reconciler, HttpServletRequest request) {
        refuseScripts(request);
        @Nullable String queries = request.getParameter(QUERIES);
        @Nullable String extend = request.getParameter(EXTEND);
        if (queries != null) {
            return match(reconciler, queries);
        }
        if (extend != null) {
            return ReconciliationExtension.readKeyed(
                            JsonPart.parse(EXTEND, extend), lookup.all().targets())
                    .answer(reconciler, target -> ReconcilerLookup.address(request, ReconcilerLookup.ROOT, target));
        }
        throw RequestException.malformedRequest(
                "Send a form (application/x-www-form-urlencoded) with the field 'queries' or 'extend'; JSON bodies are"
                        + " understood at " + ReconcilerLookup.DRAFT
                        + reconciler.target().name() + "/match");
    }

    /** A script that others load would run in their pages with whatever we write into it. */
    private static void refuseScripts(HttpServletRequest request) {
        if (request.getParameter("callback") != null) {
            throw RequestException.malformedRequest(
                    "JSONP is not offered: leave 'callback' out; pages of any origin may read the answers (CORS)");
        }
    }

    private static Map<String, Result> match(Reconciler reconciler, String queries) {
        Map<String, Kind> kinds = reconciler.kinds();
        Map<String, Enquiry> enquiries = new ReconciliationQueries(kinds).read(JsonPart.parse(QUERIES, queries));
        List<Outcome> outcomes = reconciler.match(new ArrayList<>(enquiries.values()));
        Map<String, Result> results = new LinkedHashMap<>();
        for (String key : enquiries.keySet()) {
            results.put(key, Result.of(outcomes.get(results.size()), kinds));
        }
        return results;
    }
}
