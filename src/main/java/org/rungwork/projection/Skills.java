package org.rungwork.projection;

/**
 * The skills with their relations; all skill numbers are those of {@code concepts}.
 *
 * @param broader the skills one step above each
 * @param narrower the skills one step below each
 * @param related the skills linked to each in either direction
 */
public record Skills(Concepts concepts, Links broader, Links narrower, Links related) {

    public int size() {
        return concepts.size();
    }
}
