package org.rungwork;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request its id, around everything that answers it or logs something of it, and tells of it when it is answered. A
 * line tells nothing of persons: neither where a request came from, nor what stood in its address.
 */
final class RequestValve extends ValveBase implements AccessLog {

    /** Attribute of a request: the status that was sent already when the answer was broken off. */
    static final String CUT = "org.rungwork.answerCut";

    /** Attribute of a request: the pattern that its address fits, if any. */
    static final String ROUTE = "org.rungwork.route";

    private static final Logger LOG = LoggerFactory.getLogger("rungwork.access");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final String UNKNOWN = "-";
    private static final String ID = "org.rungwork.requestId";
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final boolean told;

    /** @param told whether each request gets its line in the log */
    RequestValve(boolean told) {
        super(true);
        this.told = told;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getAttribute(ID) == null) {
            request.setAttribute(ID, RequestId.of(request.getHeader(RequestId.HEADER)));
        }
        String id = request.getAttribute(ID).toString();
        response.setHeader(RequestId.HEADER, id);
        try (MDC.MDCCloseable named = MDC.putCloseable(RequestId.KEY, id)) {
            getNext().invoke(request, response);
        }
    }

    /** Called when the last byte is sent; also for what could not be read as HTTP, which has no id. */
    @Override
    public void log(Request request, Response response, long nanos) {
        if (!told) {
            return;
        }
        Object id = request.getAttribute(ID);
        try (MDC.MDCCloseable named = MDC.putCloseable(RequestId.KEY, id == null ? UNKNOWN : id.toString())) {
            String method = METHODS.contains(String.valueOf(request.getMethod())) ? request.getMethod() : UNKNOWN;
            String route = Objects.toString(request.getAttribute(ROUTE), UNKNOWN);
            boolean isCut = request.getAttribute(CUT) != null;
            Object status = isCut ? request.getAttribute(CUT) : response.getStatus();
            String outcome = isCut ? "cut" : outcome(response.getStatus());
            long bytes = response.getBytesWritten(false);
            LOG.atInfo()
                    .addKeyValue("http.request.method", method)
                    .addKeyValue("http.route", route)
                    .addKeyValue("http.response.status_code", status)
                    .addKeyValue("http.response.bytes", bytes)
                    .addKeyValue("event.duration", nanos)
                    .addKeyValue("outcome", outcome)
                    .log(
                            "{} {} {} {} {} ms {} bytes",
                            method,
                            route,
                            status,
                            outcome,
                            TimeUnit.NANOSECONDS.toMillis(nanos),
                            bytes);
        }
    }

    private static String outcome(int status) {
        if (status < REFUSED) {
            return "answered";
        }
        return status < FAILED ? "refused" : "failed";
    }

    /** Whether to note addresses of clients for others. */
    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // there are none
    }
}
