package org.rungwork.linking;

/**
 * A name that may be meant.
 *
 * @param name its place in the table of names
 * @param features in the order of {@link Feature}
 * @param sum their weighted sum; the greater, the likelier
 */
record Candidate(int name, float[] features, double sum) {}
