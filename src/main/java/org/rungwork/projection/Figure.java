package org.rungwork.projection;

/**
 * What a role pays in a year, for no grade or band in particular.
 *
 * @param role number of the role
 * @param measure what it may be compared with: figures of one measure only
 * @param amount the central value, or the middle of a range that is closed above
 * @param statement id of the stating node
 */
public record Figure(int role, Measure measure, double amount, long statement) {

    /**
     * Place, year and currency of a figure.
     *
     * @param place IRI of the place
     * @param year calendar year
     * @param currency ISO 4217 code
     */
    public record Measure(String place, int year, String currency) {}
}
