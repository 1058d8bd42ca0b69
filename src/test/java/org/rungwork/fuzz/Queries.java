package org.rungwork.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.rungwork.ProjectFiles;

/** Queries to spoil: our own questions and checks, and some that nobody would ask. */
final class Queries {

    private static final List<String> BY_HAND = List.of(
            """
            PREFIX path: <https://w3id.org/rungwork/path#>
            PREFIX role: <https://w3id.org/rungwork/id/role/>
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            SELECT ?path ?step ?from ?to ?move ?years ?total {
              SERVICE path:search {
                [] path:source role:healthcare-data-engineer ; path:target role:chief-ai-officer ;
                   path:selector "SHORTEST 5" ; path:mode "ACYCLIC" ; path:direction "forward" ; path:maxLength 6 ;
                   path:start ?from ; path:end ?to ; path:weight ?cost ; path:maxCost 30 ; path:truncated ?cut ;
                   path:pathIndex ?path ; path:stepIndex ?step ; path:total ?total ; path:onMissing 1 .
                { ?move a rw:Progression ; rw:from ?from ; rw:to ?to .
                  OPTIONAL { ?move rw:yearsLower ?years }
                  BIND(COALESCE(?years, 1) AS ?cost) }
              }
            } ORDER BY ?path ?step
            """,
            """
            PREFIX role: <https://w3id.org/rungwork/id/role/>
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            PREFIX skill: <https://w3id.org/rungwork/id/skill/>
            PREFIX svc: <https://w3id.org/rungwork/service#>
            SELECT ?role ?coverage ?n {
              SERVICE svc:gap {
                [] svc:holds "python:4" , skill:communication , [ svc:skill "FHIR" ; svc:level rw:Working ] ;
                   svc:target ?role ; svc:coverage ?coverage ; svc:skills ?n ; svc:limit 3 ; svc:importance rw:Essential ;
                   svc:coefficient [ svc:rule rw:NarrowerSkill ; svc:value 0.6 ] ; svc:reason ?why .
              }
            }
            """,
            """
            PREFIX role: <https://w3id.org/rungwork/id/role/>
            PREFIX svc: <https://w3id.org/rungwork/service#>
            SELECT * {
              SERVICE svc:routes {
                [] svc:source role:healthcare-ml-engineer ; svc:target role:chief-ai-officer ; svc:rankBy "time" ; svc:k 3 ;
                   svc:route ?route ; svc:step ?step ; svc:from ?from ; svc:to ?to ; svc:move ?move ; svc:maxYears 40 ;
                   svc:startRuleApplied ?specialised ; svc:payGain ?gain ; svc:avoid role:ml-consultant .
              }
              SERVICE svc:reach { [] svc:source ?from ; svc:years 3 ; svc:role ?role ; svc:within ?within }
            }
            """,
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?g (COUNT(DISTINCT ?s) AS ?n) (GROUP_CONCAT(STR(?o); SEPARATOR=", ") AS ?all) (SAMPLE(?p) AS ?one)
            FROM NAMED <https://w3id.org/rungwork/graph/catalogue>
            WHERE { GRAPH ?g { ?s (rdfs:label|!(rdfs:comment|^rdfs:seeAlso))/rdfs:subClassOf* ?o ; ?p "x"@en-GB , 1.5e3 , '''y''' } }
            GROUP BY ?g HAVING (COUNT(*) > 1 && MAX(STRLEN(STR(?o))) < 40) ORDER BY DESC(?n) LIMIT 5 OFFSET 1
            """,
            """
            SELECT (REPLACE(SUBSTR(STR(?o), 2, 5), "(a|b)*", "$1", "i") AS ?r) (STRDT("1", <http://www.w3.org/2001/XMLSchema#int>) AS ?t)
              (IF(REGEX(?o, "^(d+)+$"), NOW() - "P1D"^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration>, UUID()) AS ?u)
            { ?s ?p ?o MINUS { ?s a <urn:x> } FILTER NOT EXISTS { ?o ?p ?s } FILTER(?p IN (<urn:a>, <urn:b>) || LANG(?o) = "de")
              { SELECT ?s { VALUES (?s ?x) { (<urn:a> UNDEF) (UNDEF 5) } } } } LIMIT 10
            """,
            "CONSTRUCT { ?s ?p [ <urn:p> ?o , ( ?s 1 ) ] } WHERE { ?s ?p ?o . BIND(RAND() AS ?r) } LIMIT 20",
            "DESCRIBE <https://w3id.org/rungwork/id/role/cdm-director> ?x { ?x a <https://w3id.org/rungwork/ns#Role> } LIMIT 1",
            "ASK { <<( ?s ?p ?o )>> ?q ?r }",
            "ASK FROM <urn:g> { << <urn:s> <urn:p> ?o ~ ?r >> <urn:q> 1 . ?a <urn:b> ?c {| <urn:d> ?e |} }",
            "SELECT * { LATERAL { SELECT ?s { ?s ?p ?o } LIMIT 1 } } VALUES ?s { <urn:s> }",
            "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }",
            "DELETE { ?s ?p ?o } INSERT { ?s ?p 2 } USING <urn:g> WHERE { ?s ?p ?o } ; CLEAR ALL ; LOAD <file:///etc/passwd>");

    /** What is put between other words. */
    static final List<String> DICTIONARY = Stream.concat(
                    Mutations.NUMBERS.stream(),
                    Stream.of(
                            "SELECT",
                            "*",
                            "{",
                            "}",
                            "(",
                            ")",
                            "[",
                            "]",
                            ".",
                            ";",
                            ",",
                            "|",
                            "/",
                            "^",
                            "+",
                            "?",
                            "!",
                            "@en",
                            "^^",
                            "UNION",
                            "OPTIONAL {",
                            "MINUS {",
                            "FILTER(",
                            "FILTER EXISTS {",
                            "GRAPH ?g {",
                            "SERVICE ?x {",
                            "SERVICE <http://127.0.0.1:9/> {",
                            "SERVICE SILENT <urn:x> {",
                            "BIND(",
                            "VALUES ?x {",
                            "GROUP BY",
                            "ORDER BY",
                            "HAVING(",
                            "LIMIT",
                            "OFFSET",
                            "DISTINCT",
                            "REDUCED",
                            "AS",
                            "IN",
                            "NOT",
                            "FROM",
                            "FROM NAMED",
                            "BASE <urn:x:>",
                            "PREFIX",
                            "path:source",
                            "path:maxPaths",
                            "svc:target",
                            "svc:k",
                            "path:via",
                            "COUNT(*)",
                            "SUM(",
                            "AVG(",
                            "GROUP_CONCAT(",
                            "REGEX(",
                            "REPLACE(",
                            "STRDT(",
                            "CONCAT(",
                            "IRI(",
                            "BNODE(",
                            "<java:org.apache.jena.sparql.function.library.now>()",
                            "<http://jena.apache.org/ARQ/function#wait>(1)",
                            "<http://www.w3.org/2001/XMLSchema#dateTime>(",
                            "\"2026-02-30T25:61:61Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>",
                            "\"x\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                            "\"P1Y\"^^<http://www.w3.org/2001/XMLSchema#duration>",
                            "<http://www.w3.org/2005/xpath-functions/math#pow>(",
                            "<http://www.w3.org/2005/xpath-functions#substring>(",
                            "?s ?p ?o",
                            "?s",
                            "_:b",
                            "[]",
                            "()",
                            "<>",
                            "<urn:x>",
                            "a",
                            "true",
                            "1",
                            "'x'@en--ltr",
                            "<<(",
                            ")>>",
                            "{|",
                            "(<urn:p>|!<urn:p>)*",
                            "<urn:p>{2,5}",
                            "\"(a*)*\\\\1b\"",
                            "\"[[:x\"",
                            "\uD83D\uDE00",
                            "\\u0000",
                            "#",
                            "\n"))
            .toList();

    private final List<String> queries;

    Queries() {
        queries = Stream.concat(
                        BY_HAND.stream(),
                        Stream.of("queries/answer", "queries/check")
                                .flatMap(folder -> ProjectFiles.list(folder, ".rq").stream())
                                .map(ProjectFiles::read))
                .toList();
    }

    /** A query spoiled by words, by bytes, or both. */
    String spoiled(Mutator mutator) {
        String query = mutator.rarely(4) ? mutator.pick(BY_HAND) : mutator.pick(queries);
        String other = mutator.pick(queries);
        int way = mutator.random().nextInt(10);
        String spoiled = way < 7 ? mutator.words(query, other, DICTIONARY) : query;
        return way > 5 ? mutator.text(spoiled, other) : spoiled;
    }

    /** How a query is sent: in the address, as a form, as it is; now and then where it does not belong. */
    static Exchange request(String query, SplittableRandom random) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        List<String> accept = List.of(
                "text/csv",
                "application/sparql-results+json",
                "text/turtle, application/sparql-results+xml;q=0.5",
                "*/*",
                "application/ld+json, text/tab-separated-values",
                "text/html",
                "image/png",
                "application/n-triples;q=x");
        String[] header = {"Accept", accept.get(random.nextInt(accept.size()))};
        return switch (random.nextInt(24)) {
            case 0 -> Exchange.post("/update", bytes, "application/sparql-update", header);
            case 1 -> Exchange.post("/update", form("update", query), Exchange.FORM, header);
            case 2 -> Exchange.post("/shacl?graph=union", shape(query), "text/turtle", header);
            case 3 -> Exchange.post("/api/queries/check", bytes, "application/sparql-query", header);
            case 4 -> Exchange.post("/sparql", bytes, "application/sparql-update", header);
            case 5, 6, 7, 8, 9, 10 -> Exchange.post("/sparql", form("query", query), Exchange.FORM, header);
            case 11, 12, 13 ->
                bytes.length < 15_000
                        ? Exchange.get("/sparql?query=" + Exchange.encode(query), header)
                        : Exchange.post("/sparql", bytes, "application/sparql-query", header);
            default -> Exchange.post("/sparql", bytes, "application/sparql-query", header);
        };
    }

    private static byte[] form(String name, String value) {
        return (name + "=" + Exchange.encode(value)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shape(String query) {
        List<String> lines = new ArrayList<>(List.of("PREFIX sh: <http://www.w3.org/ns/shacl#>"));
        lines.add("<urn:shape> a sh:NodeShape ; sh:targetClass <https://w3id.org/rungwork/ns#Role> ; sh:sparql [");
        lines.add("  sh:message \"spoiled\" ; sh:select '''"
                + query.replace("\\", "\\\\").replace("'", "\\'") + "''' ] .");
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
