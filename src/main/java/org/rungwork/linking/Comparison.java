package org.rungwork.linking;

/** What the words of a name asked for and of a concept's name have to do with each other. */
enum Comparison {
    /** They are the same, and the concept prefers the name. */
    SAME_LABEL,
    /** They are the same as those of a further name of the concept. */
    SAME_FURTHER_NAME,
    /** The same, where the concept has so many names that one alone is hardly all of it. */
    SAME_AS_ONE_OF_MANY,
    /** They are the same but for a qualifier in brackets and words that say little. */
    SAME_BUT_GENERIC,
    /** The name asked for lists several things, and the concept's name does not. */
    LISTS_MORE,
    /** The concept's label lists several things, and the name asked for does not. */
    LISTS_LESS,
    /** The name asked for has all words of the other, and further ones. */
    SAYS_MORE,
    /** It has only words of the other, and lacks some. */
    SAYS_LESS,
    /** They share words, and each has some of its own. */
    OVERLAPPING,
    /** They share no word. */
    DIFFERENT
}
