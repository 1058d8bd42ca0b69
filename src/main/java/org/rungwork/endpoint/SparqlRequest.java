package org.rungwork.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.jena.riot.web.HttpNames;

/**
 * A request as Fuseki's processors should see it. {@code HEAD} of a query is a {@code GET}, whose content the server
 * leaves out; and what {@code Accept} excludes is not there.
 */
public final class SparqlRequest extends HttpServletRequestWrapper {

    private static final String QUERY = "/sparql";

    private SparqlRequest(HttpServletRequest request) {
        super(request);
    }

    /** The request as Fuseki understands it. */
    public static HttpServletRequest of(HttpServletRequest request) {
        return DirectNaming.of(new SparqlRequest(request));
    }

    @Override
    public String getMethod() {
        boolean asksQuery = getRequestURI().equals(getContextPath() + QUERY);
        return asksQuery && HttpNames.METHOD_HEAD.equals(super.getMethod()) ? HttpNames.METHOD_GET : super.getMethod();
    }

    @Override
    public String getHeader(String name) {
        if (!HttpNames.hAccept.equalsIgnoreCase(name) || super.getHeader(name) == null) {
            return super.getHeader(name);
        }
        String header = String.join(", ", Collections.list(super.getHeaders(name)));
        return AcceptedTypes.of(header).withoutExclusions(header);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpNames.hAccept.equalsIgnoreCase(name) && super.getHeader(name) != null
                ? Collections.enumeration(Collections.singleton(getHeader(name)))
                : super.getHeaders(name);
    }
}
