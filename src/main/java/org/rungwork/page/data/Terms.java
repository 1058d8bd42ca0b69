package org.rungwork.page.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Addresses;

/** How IRIs are shortened for people, and where they lead. */
final class Terms {

    static final String OWN = "https://w3id.org/rungwork/ns#";

    private static final Map<String, String> PREFIXES = prefixes();

    private Terms() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put(OWN, "rw");
        prefixes.put("https://w3id.org/rungwork/path#", "path");
        prefixes.put("https://w3id.org/rungwork/service#", "svc");
        prefixes.put("https://w3id.org/rungwork/taxonomy#", "tax");
        prefixes.put("https://w3id.org/rungwork/shapes#", "shp");
        prefixes.put("https://w3id.org/rungwork/graph/", "graph");
        prefixes.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf");
        prefixes.put("http://www.w3.org/2000/01/rdf-schema#", "rdfs");
        prefixes.put("http://www.w3.org/2001/XMLSchema#", "xsd");
        prefixes.put("http://www.w3.org/2002/07/owl#", "owl");
        prefixes.put("http://www.w3.org/2004/02/skos/core#", "skos");
        prefixes.put("http://www.w3.org/2008/05/skos-xl#", "skosxl");
        prefixes.put("http://www.w3.org/ns/dcat#", "dcat");
        prefixes.put("http://www.w3.org/ns/oa#", "oa");
        prefixes.put("http://www.w3.org/ns/org#", "org");
        prefixes.put("http://www.w3.org/ns/prov#", "prov");
        prefixes.put("http://www.w3.org/ns/sparql-service-description#", "sd");
        prefixes.put("http://purl.org/dc/terms/", "dcterms");
        prefixes.put("http://purl.org/pav/", "pav");
        prefixes.put("http://purl.org/vocab/vann/", "vann");
        prefixes.put("http://rdfs.org/ns/void#", "void");
        prefixes.put("http://data.europa.eu/eli/ontology#", "eli");
        prefixes.put("http://data.europa.eu/esco/model#", "esco");
        prefixes.put("https://schema.org/", "schema");
        prefixes.put("https://w3id.org/semapv/vocab/", "semapv");
        prefixes.put("https://w3id.org/sssom/", "sssom");
        return prefixes;
    }

    /** Such as {@code skos:broader}; the whole IRI where its namespace has no prefix here. */
    static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getKey()))
                .map(prefix ->
                        prefix.getValue() + ":" + iri.substring(prefix.getKey().length()))
                .findFirst()
                .orElse(iri);
    }

    /** The name of the entry of a term on the page of the ontology: plain for our own namespace, else with its prefix. */
    static String anchor(String iri) {
        return iri.startsWith(OWN)
                ? iri.substring(OWN.length())
                : shortened(iri).replace(':', '-');
    }

    /** The page that tells of an IRI; null for those of schemes that no browser should follow, which are shown as text. */
    static @Nullable String address(String iri) {
        return isSafe(iri) ? Addresses.ofThing(iri) : null;
    }

    /** Whether a browser may follow the IRI itself. */
    static boolean isWeb(String iri) {
        return iri.startsWith("http://") || iri.startsWith("https://");
    }

    private static boolean isSafe(String iri) {
        return isWeb(iri) || iri.startsWith("urn:");
    }
}
