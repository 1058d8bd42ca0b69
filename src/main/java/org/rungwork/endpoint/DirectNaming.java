package org.rungwork.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * A request to {@code /data/…} seen as one to {@code /data?graph=<its own address>}: direct graph identification of the
 * Graph Store Protocol, which Fuseki's processors do not offer at a path of their own.
 */
final class DirectNaming extends HttpServletRequestWrapper {

    static final String GRAPH_STORE = "/data";

    private final String graph;

    private DirectNaming(HttpServletRequest request, String graph) {
        super(request);
        this.graph = graph;
    }

    /** The request as the graph store understands it. */
    static HttpServletRequest of(HttpServletRequest request) {
        boolean direct = request.getRequestURI().startsWith(request.getContextPath() + GRAPH_STORE + "/");
        return direct ? new DirectNaming(request, request.getRequestURL().toString()) : request;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + GRAPH_STORE;
    }

    @Override
    public String getServletPath() {
        return GRAPH_STORE;
    }

    @Override
    public String getQueryString() {
        return "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    }

    @Override
    public String getParameter(String name) {
        return name.equals("graph") ? graph : null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return name.equals("graph") ? new String[] {graph} : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of("graph", new String[] {graph});
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
