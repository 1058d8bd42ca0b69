package org.rungwork.endpoint;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.web.HttpSC;

/**
 * What a request to Fuseki passes: it finds a place, is received, waits for its turn, is answered, and its answer is whole or
 * not taken for one.
 */
public final class Gate implements AutoCloseable {

    /** Attribute of a request: a {@code BooleanSupplier} that tells whether its client is gone. */
    public static final String CLIENT_GONE = "org.rungwork.clientGone";

    /** Attribute of a request: a {@code Runnable} that breaks its connection, so that its answer does not look complete. */
    public static final String CUT = "org.rungwork.cut";

    private static final String QUERIES = "/sparql";

    /** A query of the most characters, as text or as a form, and not much more: the whole of it is held. */
    private static final long LARGEST_QUERY = 1 << 22;

    private final Supervision supervision = new Supervision();
    private final Filter fuseki = new FusekiFilter();
    private final Limits limits;
    private final Lanes lanes;

    public Gate(Limits limits) {
        this.limits = limits;
        this.lanes = new Lanes(limits);
    }

    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GuardedResponse answer = new GuardedResponse(response, limits.largestAnswer());
        try (Lanes.Place place = lanes.enter();
                ReceivedRequest received = ReceivedRequest.ofEndpoint(request, largest(request), limits.bodyTime())) {
            place.start();
            received.readParameters();
            try (Supervision.Watch watch = supervision.watch(received, place)) {
                fuseki.doFilter(SparqlRequest.of(received), answer, chain);
                if (watch.hasOutstayed() && answer.getStatus() == HttpSC.SERVICE_UNAVAILABLE_503) {
                    throw Lanes.busyForLong();
                }
            }
        } catch (RequestRefusedException refused) {
            answer.refuse(refused.status(), String.valueOf(refused.getMessage()));
        }
        if (!answer.finish()) {
            cut(request);
        }
    }

    private long largest(HttpServletRequest request) {
        return request.getServletPath().equals(QUERIES)
                ? Math.min(limits.largestBody(), LARGEST_QUERY)
                : limits.largestBody();
    }

    private static void cut(HttpServletRequest request) throws IOException {
        if (request.getAttribute(CUT) instanceof Runnable cut) {
            cut.run();
        } else {
            throw new GuardedResponse.AnswerCutException();
        }
    }

    /** How full the lanes are. */
    public Occupancy occupancy() {
        return lanes.occupancy();
    }

    @Override
    public void close() {
        supervision.close();
    }
}
