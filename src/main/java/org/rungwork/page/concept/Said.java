package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Sources.Mark;

/**
 * A line of a page in words.
 *
 * @param text what is said
 * @param kind what sort of statement it is, as the local name of its class, importance or kind; "" where it does not matter
 * @param address page of what it is about; null where there is none
 * @param note what is added in smaller letters; null for nothing
 * @param marks its sources
 */
public record Said(
        String text,
        String kind,
        @Nullable String address,
        @Nullable String note,
        List<Mark> marks) {}
