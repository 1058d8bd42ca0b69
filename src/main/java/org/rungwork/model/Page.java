package org.rungwork.model;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items what stands on this page
 * @param number number of the page, from 0
 * @param size most items a page may hold
 * @param total items on all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    public static final int LARGEST = 1000;

    public Page {
        items = List.copyOf(items);
    }

    /** @throws IllegalArgumentException if the number is below 0 or the size outside 1 to {@link #LARGEST} */
    public static void requireValid(int number, int size) {
        if (number < 0) {
            throw new IllegalArgumentException("page must be 0 or more");
        }
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("size must be between 1 and " + LARGEST);
        }
    }
}
