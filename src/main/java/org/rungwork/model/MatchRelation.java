package org.rungwork.model;

import java.util.Arrays;
import java.util.Optional;

/** How a concept relates to one of another taxonomy: the mapping properties of SKOS, read from the concept. */
public enum MatchRelation {
    /** The same meaning. */
    EXACT_MATCH("exactMatch"),
    /** So near that one may stand for the other in some uses. */
    CLOSE_MATCH("closeMatch"),
    /** The other concept is broader. */
    BROAD_MATCH("broadMatch"),
    /** The other concept is narrower. */
    NARROW_MATCH("narrowMatch"),
    /** Neither, but connected. */
    RELATED_MATCH("relatedMatch");

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private final String localName;

    MatchRelation(String localName) {
        this.localName = localName;
    }

    /** Its name in SKOS, such as exactMatch. */
    public String localName() {
        return localName;
    }

    public String iri() {
        return SKOS + localName;
    }

    /** The way people write it: {@code skos:exactMatch}. */
    public String curie() {
        return "skos:" + localName;
    }

    /** The relation that an IRI, a CURIE or a local name means. */
    public static Optional<MatchRelation> find(String text) {
        return Arrays.stream(values())
                .filter(one -> text.equals(one.iri()) || text.equals(one.curie()) || text.equals(one.localName))
                .findFirst();
    }
}
