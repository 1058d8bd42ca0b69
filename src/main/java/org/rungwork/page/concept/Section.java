package org.rungwork.page.concept;

import java.util.List;
import org.rungwork.page.Sources.Mark;

/**
 * A part of a page.
 *
 * @param items what stands in it, in order
 * @param sources the sources that it is the first on the page to need
 * @param question name of the catalogued question that asks for the same
 */
public record Section<T>(List<T> items, List<Mark> sources, String question) {

    public Section {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
