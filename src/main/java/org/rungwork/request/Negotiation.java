package org.rungwork.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which of the formats of an answer a client wants. */
public final class Negotiation {

    private Negotiation() {}

    /**
     * The first offered media type that the most wanted accepted range includes.
     *
     * @param accept the header; null or blank for any
     */
    public static String choose(@Nullable String accept, List<String> offered)
            throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wanted = new ArrayList<>(
                accept == null || accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept));
        wanted.removeIf(range -> range.getQualityValue() == 0);
        MimeTypeUtils.sortBySpecificity(wanted);
        wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        for (MediaType range : wanted) {
            for (String type : offered) {
                if (range.includes(MediaType.parseMediaType(type))) {
                    return type;
                }
            }
            // plain JSON means the JSON form of the answer
            if (range.includes(MediaType.APPLICATION_JSON)) {
                return offered.stream()
                        .filter(type -> type.endsWith("json"))
                        .findFirst()
                        .orElse(offered.getFirst());
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                offered.stream().map(MediaType::parseMediaType).toList());
    }
}
