package org.rungwork.mapping;

import org.rungwork.model.Sha256;
import org.rungwork.vocabulary.Identifiers;

/**
 * The two concepts that a mapping joins. Whatever records say of them, they are one mapping: it is decided on once.
 *
 * @param subject IRI of the concept that is mapped
 * @param object IRI of the concept that it is mapped to
 */
public record Ends(String subject, String object) {

    /** The object of a record that says that a concept has no match. */
    public static final String NO_TERM_FOUND = "https://w3id.org/sssom/NoTermFound";

    private static final String REVIEW = Identifiers.NAMESPACE + "mapping/review/";
    private static final int DIGITS = 12;

    /** @throws IllegalArgumentException if one of the two is no absolute IRI, or both are the same */
    public static Ends of(String subject, String object) {
        requireIri("subject", subject);
        requireIri("object", object);
        if (subject.equals(object)) {
            throw new IllegalArgumentException("subject and object are the same");
        }
        return new Ends(subject, object);
    }

    private static void requireIri(String end, String text) {
        if (!text.contains(":") || Identifiers.find(text, Identifiers.NAMESPACE).isEmpty()) {
            throw new IllegalArgumentException(end + " '" + text + "' is no IRI");
        }
    }

    /** What addresses call the mapping: the local name of the subject, and digits that tell the pair from others. */
    public String id() {
        String local = Identifiers.localName(subject).replaceAll("[^A-Za-z0-9._-]", "");
        return local + "--" + Sha256.of(subject + " " + object).substring(0, DIGITS);
    }

    /** IRI of the mapping; it is that of the record by which a curator decided on it. */
    public String iri() {
        return iri(id());
    }

    static String iri(String id) {
        return REVIEW + id;
    }

    boolean hasTarget() {
        return !object.equals(NO_TERM_FOUND);
    }
}
