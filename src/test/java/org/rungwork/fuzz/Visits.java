package org.rungwork.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests by GET to every address, with parameters that it takes and values that it may not expect. */
final class Visits {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)[^}]*}|\\*\\*?");

    private static final List<String> NAMES = List.of(
            "cdm-director",
            "healthcare-ml-engineer",
            "chief-ai-officer",
            "clinical-data-manager",
            "healthcare-data-engineer",
            "python",
            "communication",
            "sql",
            "hipaa",
            "ibm",
            "GCP",
            "data scientist",
            "skills",
            "roles",
            "esco-1.1.1",
            "1",
            "skills-of-role",
            "https://w3id.org/rungwork/id/role/cdm-director",
            "https://w3id.org/rungwork/id/skill/python",
            "https://w3id.org/rungwork/graph/document/seed-000",
            "role/cdm-director",
            "skill/python.ttl",
            "evidence/seed-000/A1-01");

    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "3",
            "0",
            "json",
            "csv",
            "ttl",
            "jsonld",
            "rdf",
            "sssom",
            "tsv",
            "en",
            "de,fr;q=0.5",
            "time",
            "pareto",
            "pay",
            "expert",
            "python:4",
            "python:4,aws",
            "Essential",
            "entry",
            "always",
            "esco",
            "exactMatch",
            "undecided",
            "candidate",
            "0.4",
            "SELECT * { ?s ?p ?o } LIMIT 2",
            "{\"q0\":{\"query\":\"python\",\"limit\":3}}",
            "{\"ids\":[\"x\"],\"properties\":[{\"id\":\"label\"}]}",
            "from cdm-director to chief-ai-officer",
            "gap cdm-project-lead, cdm-director",
            "Rungwork",
            "union",
            "should",
            "renamed",
            "page");

    private static final List<String> NASTY = Stream.concat(
                    Mutations.NUMBERS.stream(),
                    Stream.of(
                            "",
                            " ",
                            "\u0000",
                            "\r\nSet-Cookie: a=b",
                            "\u202Egnp",
                            "\uFEFF",
                            "\uD83D\uDE00",
                            "%",
                            "%2e%2e",
                            "../../../etc/passwd",
                            "..\\..\\x",
                            "/",
                            "//",
                            ";",
                            ";a=b",
                            "*",
                            "?",
                            "#",
                            "&a=b",
                            "=",
                            "'",
                            "\"",
                            "<script>alert(1)</script>",
                            "${7*7}",
                            "#{7*7}",
                            "{{7*7}}",
                            "__${7}__",
                            "') } ; DROP ALL ; #",
                            "\"@en . } #",
                            "<http://x/ y>",
                            "javascript:alert(1)",
                            "file:///etc/passwd",
                            "http://[::1",
                            "http://\u0000",
                            "urn:",
                            ":",
                            "a:b:c",
                            "mailto:x@y",
                            "(a*)*\\1b",
                            "[[:x",
                            "\\Q",
                            "(",
                            "a".repeat(3_000),
                            "é".repeat(500),
                            "a ".repeat(1_000),
                            ",".repeat(2_000),
                            "from to ".repeat(100),
                            "(".repeat(500),
                            "-".repeat(1_500),
                            "AND OR NOT",
                            "title:x~9999999",
                            "x^1e99",
                            "en-".repeat(200),
                            "i-default",
                            "x-",
                            "en;q=2",
                            "*;q=0"))
            .toList();

    private static final List<String> ACCEPT = List.of(
            "application/json",
            "text/html",
            "text/csv",
            "text/turtle",
            "application/ld+json",
            "*/*",
            "image/png",
            "text/tab-separated-values",
            "application/n-triples;q=0.1, */*;q=0.01",
            "a/b;q=2",
            "text",
            "*",
            ",,,",
            "application/json;profile=\"",
            "text/html;charset=utf-99");

    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Origin",
            "Accept-Encoding",
            "Accept-Charset",
            "HX-Request",
            "Content-Type",
            "Authorization",
            "Referer",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "Forwarded",
            "Prefer",
            "Cookie");

    private final Addresses addresses;

    Visits(Addresses addresses) {
        this.addresses = addresses;
    }

    Exchange visit(int number, Mutator mutator) {
        List<String> patterns = addresses.patterns();
        // each in its turn, so that none is left out
        String pattern = patterns.get(number % patterns.size());
        String path = path(pattern, mutator);
        List<String> parameters = parameters(addresses.parametersByPattern().get(pattern), mutator);
        List<String> headers = new ArrayList<>();
        headers.addAll(
                List.of("Accept", mutator.rarely(6) ? spoiled(mutator, mutator.pick(ACCEPT)) : mutator.pick(ACCEPT)));
        if (mutator.rarely(4)) {
            headers.addAll(List.of(mutator.pick(HEADERS), value(mutator)));
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return new Exchange(mutator.rarely(40) ? "HEAD" : "GET", path + query, headers, new byte[0]);
    }

    private static String path(String pattern, Mutator mutator) {
        Matcher variables = VARIABLE.matcher(pattern);
        return variables
                .replaceAll(variable -> {
                    String value = mutator.rarely(3) ? value(mutator) : mutator.pick(NAMES);
                    String slashed = variable.group().contains("*") ? "/" : "";
                    return Matcher.quoteReplacement(
                            (variable.group(1) != null && !variable.group(1).isEmpty() ? slashed : "")
                                    + Exchange.encode(value));
                })
                .replace("//", "/");
    }

    private static List<String> parameters(List<String> known, Mutator mutator) {
        int count = mutator.random().nextInt(Math.min(6, known.size() + 1));
        return Stream.generate(() -> mutator.pick(known))
                .limit(count)
                .collect(Collectors.toMap(name -> name, name -> 1, Integer::sum, LinkedHashMap::new))
                .entrySet()
                .stream()
                .flatMap(name -> Stream.generate(name::getKey).limit(mutator.rarely(10) ? 2 : 1))
                .map(name -> parameter(name, mutator))
                .toList();
    }

    private static String parameter(String name, Mutator mutator) {
        String key = mutator.rarely(30) ? spoiled(mutator, name) : name;
        String value = Exchange.encode(value(mutator));
        // half a character, which no text has
        return Exchange.encode(key) + "=" + value
                + (mutator.rarely(40) ? mutator.pick(List.of("%FF", "%C3", "%ED%A0%80")) : "");
    }

    static String value(Mutator mutator) {
        return switch (mutator.random().nextInt(5)) {
            case 0 -> mutator.pick(NASTY);
            case 1 -> spoiled(mutator, mutator.pick(mutator.random().nextBoolean() ? NAMES : VALUES));
            case 2 -> mutator.pick(VALUES);
            default -> mutator.pick(NAMES);
        };
    }

    private static String spoiled(Mutator mutator, String text) {
        String spoiled = mutator.text(text, mutator.pick(VALUES));
        return spoiled.length() > 4_000 ? spoiled.substring(0, 4_000) : spoiled;
    }
}
