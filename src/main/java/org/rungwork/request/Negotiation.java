package org.rungwork.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which of the formats of an answer a client wants. */
public final class Negotiation {

    private Negotiation() {}

    /**
     * The first offered media type that the most wanted accepted range speaks for. For a type speaks the most exact range
     * that includes it (RFC 9110, section 12.5.1).
     *
     * @param accept the header; null or blank for any
     */
    public static String choose(@Nullable String accept, List<String> offered)
            throws HttpMediaTypeNotAcceptableException {
        List<MediaType> ranges =
                accept == null || accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
        List<MediaType> wanted = new ArrayList<>(ranges);
        wanted.removeIf(range -> range.getQualityValue() == 0);
        wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue)
                .reversed()
                .thenComparingInt(Negotiation::breadth));
        for (MediaType range : wanted) {
            Optional<String> type = offered.stream()
                    .filter(candidate ->
                            speaker(ranges, candidate).filter(range::equals).isPresent())
                    .findFirst();
            if (type.isPresent()) {
                return type.get();
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                offered.stream().map(MediaType::parseMediaType).toList());
    }

    private static Optional<MediaType> speaker(List<MediaType> ranges, String type) {
        MediaType candidate = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.includes(candidate) || isJsonOf(range, candidate))
                .min(Comparator.comparingInt(Negotiation::breadth).thenComparing(range -> !range.includes(candidate)));
    }

    /** Plain JSON means the JSON form of the answer. */
    private static boolean isJsonOf(MediaType range, MediaType type) {
        return range.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && type.getSubtype().endsWith("json");
    }

    /** Unlike Spring's order this has no regard for quality. */
    private static int breadth(MediaType range) {
        return range.isWildcardType() ? 2 : range.isWildcardSubtype() ? 1 : 0;
    }
}
