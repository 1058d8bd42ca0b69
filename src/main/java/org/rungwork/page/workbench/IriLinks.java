package org.rungwork.page.workbench;

import java.util.Map;
import java.util.Optional;
import org.rungwork.page.Addresses;
import org.rungwork.vocabulary.Identifiers;

/** Where an IRI in an answer leads to: the page about a thing of ours, else all that is known of it. */
final class IriLinks {

    /** Pages by the namespace of what they are about. */
    static final Map<String, String> PAGES = Map.of(
            Identifiers.NAMESPACE + "role/", "/roles",
            Identifiers.NAMESPACE + "skill/", "/skills",
            Identifiers.NAMESPACE + "norm/", "/norms",
            Identifiers.NAMESPACE + "org/", "/employers",
            Identifiers.NAMESPACE + "employer-category/", "/employers");

    private IriLinks() {}

    /** Only addresses of the web become links. */
    static Optional<String> address(String iri) {
        if (!iri.startsWith("https://") && !iri.startsWith("http://")) {
            return Optional.empty();
        }
        String page = PAGES.get(Identifiers.namespace(iri));
        return Optional.of(page == null ? Addresses.ofThing(iri) : Addresses.of(page, iri));
    }
}
