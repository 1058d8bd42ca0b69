package org.rungwork.linking;

import java.util.List;
import java.util.Set;

/**
 * What is to be linked.
 *
 * @param name what it is called
 * @param others further names of the same thing; may be empty
 * @param description what it is; "" where nobody says
 * @param types IRIs of classes, of which a concept must have one; empty for any
 * @param limit the most links wanted, from 1
 */
public record LinkQuery(String name, List<String> others, String description, Set<String> types, int limit) {

    /** Names beyond this length are no names; they cost time and find nothing. */
    public static final int LONGEST_NAME = 1_000;

    /** The most links that can be asked for. */
    public static final int LARGEST_LIMIT = 100;

    /** @throws IllegalArgumentException if the name is blank or too long, or the limit out of range */
    public LinkQuery {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The label is empty: name what is to be linked");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The label has " + name.length() + " characters; the most is "
                    + LONGEST_NAME + ": send the name alone, without its description");
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + "; it goes from 1 to " + LARGEST_LIMIT);
        }
        others = List.copyOf(others);
        types = Set.copyOf(types);
    }

    /** A name and nothing else. */
    public static LinkQuery of(String name, int limit) {
        return new LinkQuery(name, List.of(), "", Set.of(), limit);
    }

    /** Whether more than one name is known of what is to be linked. */
    boolean isDescribed() {
        return !description.isBlank() || !others.isEmpty();
    }

    /** The same for concepts of some classes only. */
    public LinkQuery ofTypes(Set<String> wanted) {
        return new LinkQuery(name, others, description, wanted, limit);
    }
}
