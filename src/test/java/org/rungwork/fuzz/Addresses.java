package org.rungwork.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rungwork.TestServer.Running;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What can be asked for by GET, as the running application says: patterns of addresses, and the parameters that each takes. */
record Addresses(Map<String, List<String>> parametersByPattern) {

    /** Fuseki's, which Spring does not know. */
    private static final Map<String, List<String>> FUSEKI = Map.of(
            "/sparql",
                    List.of(
                            "query",
                            "default-graph-uri",
                            "named-graph-uri",
                            "timeout",
                            "format",
                            "output",
                            "stylesheet"),
            "/data", List.of("graph", "default"),
            "/data/{id}", List.of("graph"),
            "/update", List.of("update", "using-graph-uri"),
            "/shacl", List.of("graph", "target"));

    private static final Pattern TAKES = Pattern.compile("this address takes ([^\"<]*)");

    /** For an address that passes over what it does not know. */
    private static final List<String> USUAL = List.of(
            "q",
            "iri",
            "id",
            "type",
            "prefix",
            "cursor",
            "limit",
            "queries",
            "extend",
            "lang",
            "format",
            "callback",
            "type_strict");

    static Addresses of(Running server) {
        Map<String, List<String>> found = new TreeMap<>(FUSEKI);
        for (RequestMappingInfoHandlerMapping mapping : server.context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (isGet(info)) {
                    info.getPatternValues()
                            .forEach(pattern -> found.merge(
                                    pattern, parameters(server, pattern, method), (a, b) -> distinct(a, b)));
                }
            });
        }
        questions(server, found);
        return new Addresses(found);
    }

    private static boolean isGet(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> parameters(Running server, String pattern, HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        DefaultParameterNameDiscoverer discoverer = new DefaultParameterNameDiscoverer();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (AnnotatedElementUtils.hasAnnotation(parameter.getParameter(), RequestParam.class)) {
                parameter.initParameterNameDiscovery(discoverer);
                names.add(String.valueOf(parameter.getParameterName()));
            }
        }
        names.addAll(told(server, pattern));
        return names.isEmpty() ? USUAL : List.copyOf(names);
    }

    /** The names that an address tells of when it refuses another. */
    private static List<String> told(Running server, String pattern) {
        String path = pattern.replaceAll("/\\{\\*[^}]*}|/\\*\\*", "/role/cdm-director")
                .replaceAll("\\{[^}]*}", "cdm-director");
        String body = server.get(path + "?no-such-parameter=1").body();
        return TAKES.matcher(body)
                .results()
                .map((MatchResult match) -> match.group(1).replace("…", "NarrowerSkill"))
                .flatMap(names -> Arrays.stream(names.split(",\\s*")))
                .map(String::strip)
                .toList();
    }

    /** Each question takes its own parameters. */
    private static void questions(Running server, Map<String, List<String>> found) {
        for (JsonNode question : server.json("/api/queries")) {
            List<String> names = new ArrayList<>(List.of("format"));
            question.get("parameters")
                    .forEach(parameter -> names.add(parameter.get("name").asString()));
            found.put("/api/queries/" + question.get("name").asString(), names);
        }
    }

    private static List<String> distinct(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    List<String> patterns() {
        return List.copyOf(new LinkedHashMap<>(parametersByPattern).keySet());
    }
}
