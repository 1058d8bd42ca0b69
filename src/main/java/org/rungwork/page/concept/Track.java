package org.rungwork.page.concept;

/**
 * A career track as a line of the map.
 *
 * @param iri its IRI; "" for the roles of no track
 * @param label its name; "" for the roles of no track
 * @param letter its bullet, so that colour is never alone
 * @param colour class of its colour in the style sheet
 */
public record Track(String iri, String label, String letter, String colour) {

    /** The roles that belong to no track. */
    public static final Track NONE = new Track("", "", "", "line-none");

    public boolean isTrack() {
        return !iri.isEmpty();
    }
}
