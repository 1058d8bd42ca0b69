package org.rungwork.page.data;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Addresses;
import org.rungwork.query.Prefixes;
import org.springframework.stereotype.Component;

/** How IRIs are shortened for people, and where they lead. */
@Component
final class Terms {

    static final String OWN = "https://w3id.org/rungwork/ns#";

    private final Prefixes prefixes;

    Terms(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /** Such as {@code skos:broader}; the whole IRI where its namespace has no prefix here. */
    String shortened(String iri) {
        return prefixes.namespaces().entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(Comparator.comparingInt(
                        (Map.Entry<String, String> prefix) -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    /** The name of the entry of a term on the page of the ontology: plain for our own namespace, else with its prefix. */
    String anchor(String iri) {
        return iri.startsWith(OWN)
                ? iri.substring(OWN.length())
                : shortened(iri).replace(':', '-');
    }

    /** The page that tells of an IRI; null for those of schemes that no browser should follow, which are shown as text. */
    static @Nullable String address(String iri) {
        return isWeb(iri) || iri.startsWith("urn:") ? Addresses.ofThing(iri) : null;
    }

    /** Whether a browser may follow the IRI itself. */
    static boolean isWeb(String iri) {
        return iri.startsWith("http://") || iri.startsWith("https://");
    }
}
