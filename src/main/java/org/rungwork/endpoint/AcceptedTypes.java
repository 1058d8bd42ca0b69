package org.rungwork.endpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.web.HttpSC;

/**
 * The formats that a client takes. For a type speaks the most exact range that includes it, and one of quality 0
 * excludes it (RFC 9110, section 12.5.1). Fuseki knows no exclusion, and gives what nobody asked for where it has nothing
 * else.
 */
final class AcceptedTypes {

    private static final List<AcceptList> OFFERS = List.of(DEF.rsOfferTable, DEF.rdfOffer, DEF.quadsOffer);

    private final List<MediaRange> ranges;

    private AcceptedTypes(List<MediaRange> ranges) {
        this.ranges = ranges;
    }

    /** @param header {@code Accept}; where there are several, joined by commas */
    static AcceptedTypes of(String header) {
        return new AcceptedTypes(new AcceptList(header)
                .entries().stream()
                        .sorted(Comparator.comparing(AcceptedTypes::exactness).reversed())
                        .toList());
    }

    private static int exactness(MediaRange range) {
        return "*".equals(range.getType()) ? 0 : "*".equals(range.getSubType()) ? 1 : 2;
    }

    /** Answers 406 where the client takes none of what there is. */
    static void require(HttpAction action, AcceptList offered) {
        String header = action.getRequestHeader(HttpNames.hAccept);
        if (header != null && offered.entries().stream().noneMatch(of(header)::takes)) {
            ServletOps.error(
                    HttpSC.NOT_ACCEPTABLE_406,
                    offered.entries().stream()
                            .map(MediaType::getContentTypeStr)
                            .distinct()
                            .collect(Collectors.joining(", ", "The answer comes as ", "")));
        }
    }

    private boolean takes(MediaType type) {
        return ranges.isEmpty()
                || speaker(type).filter(range -> range.get_q() > 0).isPresent();
    }

    private Optional<MediaRange> speaker(MediaType type) {
        return ranges.stream().filter(range -> range.accepts(type)).findFirst();
    }

    /** The header for a reader that knows no exclusions: whatever can be had, one by one, where something is excluded. */
    String withoutExclusions(String header) {
        if (ranges.stream().allMatch(range -> range.get_q() > 0)) {
            return header;
        }
        String types = OFFERS.stream()
                .flatMap(offer -> offer.entries().stream())
                .map(MediaType::getContentTypeStr)
                .distinct()
                .flatMap(type -> weighted(MediaType.create(type)))
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? header : types;
    }

    private Stream<String> weighted(MediaType type) {
        return speaker(type)
                .filter(range -> range.get_q() > 0)
                .map(range -> type.getContentTypeStr() + ";q=" + range.get_q())
                .stream();
    }
}
