package org.rungwork.limits;

/** What a term is in a file of rows, where a byte says it. */
enum TermKind {
    IRI,
    BLANK,
    /** With a datatype. */
    TYPED,
    /** With a language. */
    TAGGED,
    /** With a language and a direction. */
    DIRECTED,
    TRIPLE;

    private static final TermKind[] ALL = values();

    static TermKind of(int number) {
        return ALL[number];
    }
}
