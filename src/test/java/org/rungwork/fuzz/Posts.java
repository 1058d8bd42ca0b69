package org.rungwork.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rungwork.ProjectFiles;
import org.rungwork.TestServer.Running;

/** Requests with a body: profiles, batches, texts to check, deliveries, sets of mappings, decisions, graphs. */
final class Posts {

    private static final String TURTLE = "text/turtle";
    private static final String PROFILE =
            "{\"skills\": [{\"skill\": \"python\", \"level\": \"expert\"}, {\"skill\": \"aws\"}], \"education\": \"Bachelor\", \"years\": 4}";
    private static final String TURTLE_PROFILE = """
            PREFIX skill: <https://w3id.org/rungwork/id/skill/>
            PREFIX svc: <https://w3id.org/rungwork/service#>
            [] svc:holds [ svc:skill skill:python ; svc:level "expert" ] , skill:aws .
            """;
    private static final String BATCH = """
            {"q0": {"query": "python programming", "limit": 3, "type": "https://w3id.org/rungwork/ns#Skill", "type_strict": "should",
              "properties": [{"pid": "broader", "v": {"id": "https://w3id.org/rungwork/id/skill/python"}}]}, "q1": {"query": "sql"}}""";
    private static final String EXTEND = """
            {"ids": ["https://w3id.org/rungwork/id/role/cdm-director"], "properties": [{"id": "essentialSkill", "settings": {"limit": 5}}]}""";
    private static final String DRAFT = """
            {"queries": [{"type": "https://w3id.org/rungwork/ns#Role", "limit": 3, "lang": "en", "conditions": [
              {"matchType": "name", "propertyValue": "ML engineer"},
              {"matchType": "property", "propertyId": "needsSkill", "propertyValue": ["Python", 3], "required": true, "matchQualifier": "any"}]}]}""";
    private static final String QUERY = "SELECT * { ?s ?p ?o } LIMIT 5";
    private static final String SHAPES = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            <urn:shape> a sh:NodeShape ; sh:targetClass rw:Role ;
              sh:property [ sh:path ( rw:hasRequirement [ sh:zeroOrMorePath rw:from ] ) ; sh:minCount 1 ; sh:pattern "^(a+)+$" ; sh:maxLength 5 ] ;
              sh:or ( [ sh:class rw:Skill ] [ sh:not [ sh:nodeKind sh:IRI ] ] ) ;
              sh:sparql [ sh:message "m" ; sh:select "SELECT $this { $this ?p ?o FILTER(?o = 5) }" ] .
            """;
    static final String TRIPLES = """
            @prefix e: <http://example.org/> .
            e:a e:b "c"@en , 1.5 , ( e:d [ e:f '''g''' ] ) ; e:h "2026-02-28"^^<http://www.w3.org/2001/XMLSchema#date> .
            """;
    static final String QUADS = "@prefix e: <http://example.org/> . e:g { e:a e:b 'c' . [] e:d ( 1 2 ) }";
    static final String MULTIPART = """
            --edge\r
            Content-Disposition: form-data; name="graph"\r
            \r
            http://example.org/fuzz/form\r
            --edge\r
            Content-Disposition: form-data; name="file"; filename="a.ttl"\r
            Content-Type: text/turtle\r
            \r
            <http://example.org/a> <http://example.org/b> 1 .\r
            --edge--\r
            """;
    private static final String DECISION =
            "{\"predicate\": \"skos:narrowMatch\", \"confidence\": 0.8, \"comment\": \"of colleagues only\", \"author\": \"curators\"}";
    private static final String MAPPING = "{\"subject\": \"https://w3id.org/rungwork/id/skill/python\", \"predicate\":"
            + " \"skos:closeMatch\", \"object\": \"http://data.europa.eu/esco/skill/x\", \"comment\": \"none\"}";

    /** A request that is understood, to be spoiled. */
    record Sample(String method, String path, String contentType, String body) {}

    /** What changes nothing, with or without a token. */
    static final List<Sample> READING = List.of(
            json("/api/gap?to=healthcare-ml-engineer", PROFILE),
            new Sample("POST", "/api/gap?to=cdm-director", TURTLE, TURTLE_PROFILE),
            new Sample(
                    "POST", "/gap?to=cdm-director", Exchange.FORM, "skills=python:4%0Aaws&education=Bachelor&years=4"),
            json("/gap?to=cdm-director", PROFILE),
            json("/api/roles/nearest?limit=3", PROFILE),
            new Sample("POST", "/api/roles/nearest", TURTLE, TURTLE_PROFILE),
            json("/api/plan?to=cdm-director", PROFILE),
            json("/api/gains?to=cdm-director&level=expert&limit=5", PROFILE),
            json("/api/opens?learn=python:4", PROFILE),
            json("/api/portfolio?k=2", PROFILE),
            json("/api/bottlenecks?to=cdm-director", PROFILE),
            form("/reconcile/skills", "queries", BATCH),
            form("/reconcile/roles", "extend", EXTEND),
            json("/reconcile/1.0-draft/roles/match", DRAFT),
            json("/reconcile/1.0-draft/roles/extend", EXTEND),
            new Sample("POST", "/api/queries/check", "application/sparql-query", QUERY),
            new Sample("POST", "/api/queries/check", "text/plain", QUERY),
            new Sample("POST", "/shacl?graph=union", TURTLE, SHAPES),
            form("/sparql", "query", QUERY),
            new Sample(
                    "POST",
                    "/sparql",
                    "multipart/form-data; boundary=edge",
                    MULTIPART.replace("\"graph\"", "\"query\"")));

    private static Sample json(String path, String body) {
        return new Sample("POST", path, Exchange.JSON, body);
    }

    private static Sample form(String path, String name, String value) {
        return new Sample("POST", path, Exchange.FORM, name + "=" + Exchange.encode(value));
    }

    /** What changes something, for those with a token. */
    static List<Sample> writing(Running server) {
        String mapping = server.json("/api/mappings/next").get("id").asString();
        String set = ProjectFiles.read(Path.of("src/test/resources/fuzz/files/sssom-tsv/tins/tins.sssom.tsv"));
        String json = ProjectFiles.read(Path.of("src/test/resources/fuzz/files/sssom-json/tins/tins.sssom.json"));
        String rdf = ProjectFiles.read(Path.of("src/test/resources/fuzz/files/sssom-rdf/tins/tins.sssom.ttl"));
        return List.of(
                json("/api/mappings/" + mapping + "/accept", DECISION),
                json("/api/mappings/" + mapping + "/reject", DECISION),
                json("/api/mappings/" + mapping + "/comment", DECISION),
                json("/api/mappings/" + mapping + "/undo", DECISION),
                json("/api/mappings", MAPPING),
                json(
                        "/api/mappings/proposals",
                        "{\"subjects\": \"skills\", \"taxonomy\": \"esco-1.1.1\", \"limit\": 2}"),
                new Sample("POST", "/api/mappings/sets?name=fuzz&kind=candidate", "text/tab-separated-values", set),
                new Sample("POST", "/api/mappings/sets?name=fuzz", "application/sssom+json", json),
                new Sample("POST", "/api/mappings/sets?name=fuzz&kind=curated", TURTLE, rdf),
                json("/api/imports", "{\"kind\":\"esco\",\"path\":\"esco-1.1.1\",\"options\":{\"version\":\"1.1.1\"}}"),
                new Sample("POST", "/api/imports?kind=skos&name=&version=1", TURTLE, TRIPLES),
                new Sample("POST", "/api/imports?kind=sssom&version=..", "text/tab-separated-values", set),
                new Sample("DELETE", "/api/imports/1", Exchange.JSON, "{}"),
                new Sample("DELETE", "/api/taxonomies/esco-1.1.1", Exchange.JSON, "{}"),
                json("/api/backups", "{}"),
                new Sample(
                        "POST",
                        "/update",
                        "application/sparql-update",
                        "INSERT DATA { GRAPH <http://example.org/fuzz/1> { <urn:s> <urn:p> 1 } }"),
                new Sample(
                        "POST",
                        "/update",
                        Exchange.FORM,
                        "update="
                                + Exchange.encode(
                                        "DELETE { GRAPH ?g { ?s ?p 1 } } WHERE { GRAPH ?g { ?s ?p 1 } FILTER(?g = <http://example.org/fuzz/1>) }")),
                new Sample("DELETE", "/data?graph=http://example.org/fuzz/1", TURTLE, "x"));
    }

    private Posts() {}

    static Exchange spoil(Sample sample, List<Sample> all, Mutator mutator, Map<String, String> headers) {
        byte[] body = sample.body().getBytes(StandardCharsets.UTF_8);
        byte[] other = mutator.pick(all).body().getBytes(StandardCharsets.UTF_8);
        if (mutator.rarely(3)) {
            body = mutator.words(sample.body(), new String(other, StandardCharsets.UTF_8), Queries.DICTIONARY)
                    .getBytes(StandardCharsets.UTF_8);
        } else if (!mutator.rarely(20)) {
            body = mutator.bytes(body, other);
        }
        String type = mutator.rarely(12) ? mutator.pick(all).contentType() : sample.contentType();
        String spoiledType = mutator.rarely(30) ? mutator.text(type, "text/csv") : type;
        String path = mutator.rarely(8)
                ? sample.path() + (sample.path().contains("?") ? "&" : "?") + "format="
                        + Exchange.encode(Visits.value(mutator))
                : sample.path();
        List<String> listed = new ArrayList<>();
        headers.forEach((name, value) -> listed.addAll(List.of(name, value)));
        if (mutator.rarely(15)) {
            listed.addAll(List.of(
                    "Content-Encoding", mutator.pick(List.of("gzip", "deflate", "br", "identity", "gzip, gzip", "x"))));
        }
        return Exchange.of(
                sample.method(), path, body, spoiledType.isBlank() ? "x" : spoiledType, listed.toArray(String[]::new));
    }
}
