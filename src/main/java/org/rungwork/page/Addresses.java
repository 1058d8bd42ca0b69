package org.rungwork.page;

import org.rungwork.model.Concept;
import org.rungwork.request.Address;
import org.rungwork.vocabulary.Identifiers;

/** Addresses of the pages about things. Our own are named by their local names, those of taxonomies by their IRIs. */
public final class Addresses {

    private static final String ROLES = "/roles";
    private static final String SKILLS = "/skills";

    private Addresses() {}

    public static String ofRole(Concept role) {
        return of(ROLES, role.iri());
    }

    public static String ofSkill(Concept skill) {
        return of(SKILLS, skill.iri());
    }

    public static String ofNorm(String iri) {
        return of("/norms", iri);
    }

    /** The page of an employer, or of a kind of employer. */
    public static String ofHirer(String iri) {
        return of("/employers", iri);
    }

    /** The page that tells all that the graph says of a thing. */
    public static String ofThing(String iri) {
        return Address.of("/describe").with("iri", iri).toString();
    }

    /** @param page such as /roles */
    public static String of(String page, String iri) {
        return isOwn(iri)
                ? page + "/" + Identifiers.localName(iri)
                : Address.of(page).with("iri", iri).toString();
    }

    /** What names a concept in an address: the local name of our own, else the IRI. */
    public static String name(Concept concept) {
        return isOwn(concept.iri()) ? concept.id() : concept.iri();
    }

    private static boolean isOwn(String iri) {
        return iri.startsWith(Identifiers.NAMESPACE);
    }
}
