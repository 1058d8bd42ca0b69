package org.rungwork.model;

/**
 * What something is called in one language.
 *
 * @param language language tag; "" where the name has none
 */
public record Name(String text, String language) {}
