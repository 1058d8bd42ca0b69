package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rungwork.linking.Target;
import org.rungwork.model.Languages;
import org.rungwork.reconciliation.Reconciler;
import org.rungwork.reconciliation.Reconcilers;
import org.rungwork.reconciliation.Reconcilers.Offer;
import org.rungwork.request.RequestException;
import org.rungwork.request.Wishes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Finds what a reconciliation request is about: the service by its name, the language by the header. */
@Component
class ReconcilerLookup {

    static final String ROOT = "/reconcile/";
    static final String DRAFT = ROOT + "1.0-draft/";

    private final Reconcilers reconcilers;

    ReconcilerLookup(Reconcilers reconcilers) {
        this.reconcilers = reconcilers;
    }

    Reconcilers all() {
        return reconcilers;
    }

    /** @throws RequestException if there is no service of the name */
    Reconciler get(String name, HttpServletRequest request) {
        return get(name, wished(request));
    }

    Reconciler get(String name, Languages wished) {
        return reconcilers.find(name, wished).orElseThrow(() -> unknown(name));
    }

    private RequestException unknown(String name) {
        return RequestException.notFound("There is no reconciliation service '" + JsonPart.shown(name) + "'; there are "
                + reconcilers.targets().stream().map(Target::name).collect(Collectors.joining(", ")));
    }

    static Languages wished(HttpServletRequest request) {
        return Wishes.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** An answer in the language of a reconciler. */
    <T> ResponseEntity<T> answer(String name, HttpServletRequest request, Function<Reconciler, T> body) {
        Reconciler reconciler = get(name, request);
        return answer(reconciler.language(), body.apply(reconciler));
    }

    /** An answer that needs no linker: at once, also where the linker is yet to be made. */
    <T> ResponseEntity<T> describe(String name, HttpServletRequest request, Function<Offer, T> body) {
        Offer offer = reconcilers.describe(name, wished(request)).orElseThrow(() -> unknown(name));
        return answer(offer.language(), body.apply(offer));
    }

    private static <T> ResponseEntity<T> answer(String language, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    /** The absolute address of a service, as the client of this request reaches it. */
    static String address(HttpServletRequest request, String root, String name) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                + root
                + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    /** Where people find what services there are. */
    static String documentation(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/reconcile";
    }
}
