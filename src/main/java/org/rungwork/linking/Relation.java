package org.rungwork.linking;

/** How what was asked for relates to a concept: SKOS's mapping relations, read from what was asked for. */
public enum Relation {
    /** The same meaning. */
    EXACT("exactMatch"),
    /** So near that one may stand for the other in some uses. */
    CLOSE("closeMatch"),
    /** The concept is broader. */
    BROAD("broadMatch"),
    /** The concept is narrower. */
    NARROW("narrowMatch"),
    /** Neither, but connected. */
    RELATED("relatedMatch");

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private final String property;

    Relation(String property) {
        this.property = property;
    }

    /** Local name of the property in SKOS, such as exactMatch. */
    public String property() {
        return property;
    }

    /** IRI of the property in SKOS. */
    public String iri() {
        return SKOS + property;
    }
}
