package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer and where to go from it.
 *
 * @param said the answer in a sentence for people; null where there is none
 * @param answer its fields stand beside the others
 * @param languages tags of the languages that concepts are labelled in, the most wished first
 * @param links addresses by what they lead to
 */
record Linked<T>(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String said,
        @JsonUnwrapped T answer,
        List<String> languages,
        Map<String, String> links) {}
