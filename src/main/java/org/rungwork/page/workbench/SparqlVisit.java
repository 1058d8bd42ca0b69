package org.rungwork.page.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rungwork.request.Address;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A person who opens the endpoint in a browser, or a link to a query there, means the workbench. */
public final class SparqlVisit {

    private static final String ENDPOINT = "/sparql";
    /** Headers of answers have 8 KB together. A longer query is answered where it was asked. */
    private static final int LONGEST = 6_000;

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final List<MediaType> PAGES = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML);

    private SparqlVisit() {}

    /**
     * The page that is meant. Empty for whoever does not say text/html, or says a format of answers as readily, and for
     * requests that say more than a query, such as a dataset or an output format.
     */
    public static Optional<String> page(HttpServletRequest request) {
        boolean meant = METHODS.contains(request.getMethod())
                && ENDPOINT.equals(request.getRequestURI())
                && prefersPage(request.getHeader(HttpHeaders.ACCEPT));
        if (!meant) {
            return Optional.empty();
        }
        if (request.getQueryString() == null) {
            return Optional.of(WorkbenchController.PATH);
        }
        String[] query = request.getParameterValues(WorkbenchController.QUERY);
        return query == null || query.length > 1 || request.getParameterMap().size() > 1
                ? Optional.empty()
                : Optional.of(Address.of(WorkbenchController.PATH)
                                .with(WorkbenchController.QUERY, query[0])
                                .toString())
                        .filter(address -> address.length() <= LONGEST);
    }

    private static boolean prefersPage(@Nullable String accept) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            double page = best(wanted.stream()
                    .filter(PAGES.getFirst()::equalsTypeAndSubtype)
                    .toList());
            double answer = best(wanted.stream().filter(SparqlVisit::isAnswer).toList());
            return page > answer;
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Browsers accept pictures as readily as pages, and anything at all less so. */
    private static boolean isAnswer(MediaType type) {
        return type.isConcrete()
                && !type.getType().equals("image")
                && PAGES.stream().noneMatch(type::equalsTypeAndSubtype);
    }

    private static double best(List<MediaType> types) {
        return types.stream().mapToDouble(MediaType::getQualityValue).max().orElse(0);
    }
}
