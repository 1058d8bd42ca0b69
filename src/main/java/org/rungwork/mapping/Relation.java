package org.rungwork.mapping;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.vocabulary.SKOS;

/** The mapping properties of SKOS. */
public enum Relation {
    EXACT_MATCH("exactMatch"),
    CLOSE_MATCH("closeMatch"),
    BROAD_MATCH("broadMatch"),
    NARROW_MATCH("narrowMatch"),
    RELATED_MATCH("relatedMatch");

    private final String localName;

    Relation(String localName) {
        this.localName = localName;
    }

    public String iri() {
        return SKOS.uri + localName;
    }

    /** The way people write it: {@code skos:exactMatch}. */
    public String curie() {
        return "skos:" + localName;
    }

    /** The relation that an IRI, a CURIE or a local name means. */
    public static Optional<Relation> find(String text) {
        return Arrays.stream(values())
                .filter(one -> text.equals(one.iri()) || text.equals(one.curie()) || text.equals(one.localName))
                .findFirst();
    }
}
