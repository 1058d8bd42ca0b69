package org.rungwork.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a request passes to whatever is computed beside Fuseki, pages and REST: as at the {@link Gate} it finds a place, is received
 * and waits for its turn, but in a lane of its own.
 */
public final class Reception {

    /** As much as servers usually take. A form is held whole. */
    private static final long LARGEST_FORM = 1 << 21;

    private final Limits limits;
    private final Lanes lanes;

    public Reception(Limits limits) {
        this.limits = limits;
        this.lanes = new Lanes(limits);
    }

    /** @throws RequestRefusedException before anything is done, if there is no place, or the body is not as it should be */
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Lanes.Place place = lanes.enter()) {
            if (hasBody(request)) {
                receive(request, response, chain, place);
            } else {
                place.start();
                chain.doFilter(request, response);
            }
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Lanes.Place place)
            throws IOException, ServletException {
        long largest = ReceivedRequest.isForm(request.getContentType())
                ? Math.min(limits.largestBody(), LARGEST_FORM)
                : limits.largestBody();
        try (ReceivedRequest received = ReceivedRequest.of(request, largest, limits.bodyTime())) {
            place.start();
            received.readParameters();
            chain.doFilter(received, response);
        }
    }

    /** How full the lane is. */
    public Occupancy occupancy() {
        return lanes.occupancy();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
