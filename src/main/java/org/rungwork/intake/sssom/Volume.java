package org.rungwork.intake.sssom;

/**
 * How much a set comes to in memory, which may be many times what its file has: prefixes are expanded, and what a set says of
 * its mappings stands in each of them.
 *
 * @param values of all mappings
 * @param characters of IRIs
 */
record Volume(Bound values, Bound characters) {

    /** Thirty for each of the most mappings that a set may have. */
    private static final long MOST_VALUES = 3_000_000;

    /** Ten IRIs of a hundred characters for each of these mappings. */
    private static final long MOST_CHARACTERS = 100_000_000;

    /** Three IRIs of a hundred characters for each of the most statements, though few of them are kept. */
    private static final long MOST_CHARACTERS_OF_RDF = 300_000_000;

    /** Of a set that somebody sent. */
    static Volume ofSent(String file, boolean isRdf) {
        return new Volume(
                new Bound(file, MOST_VALUES, "values"),
                new Bound(file, isRdf ? MOST_CHARACTERS_OF_RDF : MOST_CHARACTERS, "characters in IRIs, written out"));
    }

    /** Of what the owner of the machine reads from a file. */
    static Volume unbounded(String file) {
        return new Volume(new Bound(file, Long.MAX_VALUE, "values"), new Bound(file, Long.MAX_VALUE, "characters"));
    }
}
