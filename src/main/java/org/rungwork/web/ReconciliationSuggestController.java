package org.rungwork.web;

import static java.util.function.Predicate.not;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Kind;
import org.rungwork.reconciliation.Property;
import org.rungwork.reconciliation.Reconciler;
import org.rungwork.reconciliation.Value;
import org.rungwork.request.RequestException;
import org.rungwork.web.ReconciliationViews.Named;
import org.rungwork.web.ReconciliationViews.Proposal;
import org.rungwork.web.ReconciliationViews.Suggested;
import org.rungwork.web.ReconciliationViews.Suggestions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What helps people while they type and look, alike in both versions: suggestions, previews, proposals of properties.
 * Clients send fields of their own along; what is not known here is left alone.
 */
@RestController
class ReconciliationSuggestController {

    private static final int PAGE = 20;
    private static final int LAST = 100_000;

    private final ReconcilerLookup lookup;

    ReconciliationSuggestController(ReconcilerLookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping({"/reconcile/{name}/suggest/entity", "/reconcile/1.0-draft/{name}/suggest/entity"})
    ResponseEntity<?> entity(@PathVariable String name, HttpServletRequest request) {
        String prefix = prefix(request);
        int skip = number(request, "cursor").orElse(0);
        return lookup.answer(name, request, reconciler -> {
            Map<String, Kind> kinds = reconciler.kinds();
            Set<String> types = Optional.ofNullable(request.getParameter("type"))
                    .filter(kinds::containsKey)
                    .map(Set::of)
                    .orElse(Set.of());
            return new Suggestions(reconciler.suggest(prefix, types, skip, PAGE).stream()
                    .map(term -> Suggested.of(term, kinds))
                    .toList());
        });
    }

    @GetMapping({"/reconcile/{name}/suggest/type", "/reconcile/1.0-draft/{name}/suggest/type"})
    ResponseEntity<?> type(@PathVariable String name, HttpServletRequest request) {
        return lookup.answer(
                name,
                request,
                reconciler -> starting(
                        reconciler.kinds().values().stream().map(Named::of).toList(), request));
    }

    @GetMapping({"/reconcile/{name}/suggest/property", "/reconcile/1.0-draft/{name}/suggest/property"})
    ResponseEntity<?> property(@PathVariable String name, HttpServletRequest request) {
        return lookup.describe(name, request, offer -> starting(ReconciliationViews.properties(), request));
    }

    private static Suggestions starting(List<Named> all, HttpServletRequest request) {
        String prefix = prefix(request).toLowerCase(Locale.ROOT);
        List<Named> found = all.stream().filter(named -> starts(named, prefix)).toList();
        return new Suggestions(
                ReconciliationViews.page(found, number(request, "cursor").orElse(0), PAGE));
    }

    private static boolean starts(Named named, String prefix) {
        String label = named.name().toLowerCase(Locale.ROOT);
        String id = named.id().toLowerCase(Locale.ROOT);
        return label.startsWith(prefix)
                || label.contains(" " + prefix)
                || id.startsWith(prefix)
                || id.substring(id.lastIndexOf('#') + 1).startsWith(prefix);
    }

    private static String prefix(HttpServletRequest request) {
        @Nullable String prefix = request.getParameter("prefix");
        if (prefix == null) {
            throw RequestException.malformed("prefix", "missing; leave it empty to see everything");
        }
        if (prefix.length() > LinkQuery.LONGEST_NAME) {
            throw RequestException.malformed(
                    "prefix", "has " + prefix.length() + " characters; the most is " + LinkQuery.LONGEST_NAME);
        }
        return prefix.strip();
    }

    private static Optional<Integer> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(not(String::isBlank))
                .map(text -> {
                    try {
                        int number = Integer.parseInt(text.strip());
                        if (number >= 0 && number <= LAST) {
                            return number;
                        }
                        throw RequestException.malformed(name, "must be between 0 and " + LAST);
                    } catch (NumberFormatException noNumber) {
                        throw RequestException.malformed(
                                name, "'" + JsonPart.shown(text) + "' is not a whole number such as 20");
                    }
                });
    }

    /** Every property can be asked of every type; those without values for it stay empty. */
    @GetMapping({"/reconcile/{name}/extend/propose", "/reconcile/1.0-draft/{name}/extend/propose"})
    ResponseEntity<?> propose(@PathVariable String name, HttpServletRequest request) {
        @Nullable Integer limit = number(request, "limit").orElse(null);
        List<Named> properties = ReconciliationViews.properties();
        return lookup.describe(
                name,
                request,
                offer -> new Proposal(
                        ReconciliationViews.page(properties, 0, limit == null ? properties.size() : limit),
                        request.getParameter("type"),
                        limit));
    }

    @GetMapping({"/reconcile/{name}/preview", "/reconcile/1.0-draft/{name}/preview"})
    ResponseEntity<byte[]> preview(@PathVariable String name, HttpServletRequest request) {
        @Nullable String id = request.getParameter("id");
        if (id == null) {
            throw RequestException.malformed("id", "missing; give the IRI of a concept");
        }
        Reconciler reconciler = lookup.get(name, request);
        Term term = reconciler
                .find(id)
                .orElseThrow(() -> RequestException.notFound("id", "there is no such concept in " + name));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, reconciler.language())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(page(reconciler, term).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Reconciler reconciler, Term term) {
        Map<String, Kind> kinds = reconciler.kinds();
        List<String> types = Reconciler.types(term).stream()
                .map(type -> kinds.get(type).name())
                .toList();
        Map<Property, Map<String, List<Value>>> values =
                reconciler.values(List.of(term.iri()), List.of(Property.CODE, Property.BROADER));
        return new PreviewPage(term, reconciler.language(), reconciler.target().title(), types)
                .html(of(values, Property.CODE, term), of(values, Property.BROADER, term));
    }

    private static List<Value> of(Map<Property, Map<String, List<Value>>> values, Property property, Term term) {
        return values.get(property).getOrDefault(term.iri(), List.of());
    }
}
