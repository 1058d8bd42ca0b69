package org.rungwork;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.web.servlet.HandlerMapping;

/** Keeps the pattern that the address of a request fits, before that of the page for errors takes its place. */
final class RouteValve extends ValveBase {

    RouteValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } finally {
            if (request.getAttribute(RequestValve.ROUTE) == null) {
                request.setAttribute(
                        RequestValve.ROUTE, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            }
        }
    }
}
