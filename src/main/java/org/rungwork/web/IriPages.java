package org.rungwork.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rungwork.request.Address;
import org.springframework.web.util.UriUtils;

/** Which pages people are sent to that open our IRIs. */
final class IriPages {

    /** All terms stand there; a browser keeps the part of the address behind the hash. */
    static final String ONTOLOGY = "/ontology";

    private static final Map<String, String> PAGES = Map.of(
            "role", "/roles/",
            "skill", "/skills/",
            "norm", "/norms/",
            "org", "/employers/",
            "employer-category", "/employers/");

    private static final Pattern THING = Pattern.compile(Pattern.quote(IriController.BASE) + "/id/([^/]+)/([^/]+)");

    private IriPages() {}

    /** The page of its kind, or that which describes anything. */
    static String ofThing(String iri) {
        Matcher thing = THING.matcher(iri);
        return thing.matches() && PAGES.containsKey(thing.group(1))
                ? PAGES.get(thing.group(1)) + UriUtils.encodePathSegment(thing.group(2), StandardCharsets.UTF_8)
                : Address.of("/describe").with("iri", iri).toString();
    }
}
