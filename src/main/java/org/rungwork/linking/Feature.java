package org.rungwork.linking;

/** What tells for a concept; each is measured from 0 to 1. */
public enum Feature {
    /** The name is one of the concept's, letter by letter but for case, accents and punctuation. */
    SAME_NAME,
    /** It has the same words as a name of the concept, apart from endings and order. */
    SAME_WORDS,
    /** How alike the words are: the cosine of their weights. */
    WORDS,
    /** How alike the groups of three letters are. */
    LETTERS,
    /** The share of the concept's name that the name asked for covers. */
    COVERED,
    /** The share of the name asked for that the concept's name covers. */
    COVERING,
    /** The words, against all names of the concept together. */
    ALL_NAMES,
    /** The words, against names and description together. */
    TEXT,
    /** The description asked for, against names and description together. */
    DESCRIPTION,
    /** The further names asked for: the best of them, as words and letters. */
    OTHER_NAMES,
    /** The name asked for is the initials of a name, or the other way round. */
    INITIALS,
    /** How near the name asked for lies to names and description, by which words occur in like texts. */
    MEANING,
    /** The same of the description and the further names asked for. */
    MEANING_OF_DESCRIPTION,
    /** The name is the one that the concept prefers. */
    PREFERRED,
    /** How near the name asked for lies to the concept's label by an {@link Embedder}; 0 without one. */
    EMBEDDING
}
