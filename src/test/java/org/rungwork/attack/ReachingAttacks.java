package org.rungwork.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Other addresses, files and classes are reached through the server. */
final class ReachingAttacks {

    private static final String DTD = """
            <!DOCTYPE r [%s]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">
            <rdf:Description rdf:about="urn:s"><e:p>%s</e:p></rdf:Description></rdf:RDF>""";

    private ReachingAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.open(
                        "SERVICE calls an address inside the house",
                        (victim, bait) -> bait.isCalledBy(
                                () -> victim.query("SELECT * { SERVICE <" + bait.inside() + "> { ?s ?p ?o } }"))),
                Attack.open(
                        "SERVICE SILENT calls an address inside the house",
                        (victim, bait) -> bait.isCalledBy(() ->
                                victim.query("SELECT * { SERVICE SILENT <" + bait.inside() + "> { ?s ?p ?o } }"))),
                Attack.open(
                        "SERVICE calls from the WHERE of an update",
                        (victim, bait) -> bait.isCalledBy(() -> victim.update("INSERT { GRAPH <" + Victim.GRAPH
                                + "> { ?s ?p ?o } } WHERE { SERVICE <" + bait.inside() + "> { ?s ?p ?o } }"))),
                Attack.open(
                        "LOAD calls an address inside the house",
                        (victim, bait) -> bait.isCalledBy(
                                () -> victim.update("LOAD <" + bait.inside() + "> INTO GRAPH <" + Victim.GRAPH + ">"))),
                Attack.open(
                        "LOAD SILENT calls an address inside the house",
                        (victim, bait) -> bait.isCalledBy(() -> victim.update(
                                "LOAD SILENT <" + bait.inside() + "> INTO GRAPH <" + Victim.GRAPH + ">"))),
                Attack.open(
                        "LOAD tells whether a file exists and how it begins",
                        (victim, bait) -> victim.update(
                                        "LOAD <" + bait.secret() + "> INTO GRAPH <" + Victim.GRAPH + ">")
                                .says("line: 1")),
                Attack.closed(
                        "FROM calls an address inside the house",
                        (victim, bait) -> bait.isCalledBy(
                                () -> victim.query("SELECT * FROM <" + bait.inside() + "> { ?s ?p ?o }"))),
                Attack.open(
                        "a JSON-LD context is fetched from inside the house",
                        (victim, bait) -> bait.isCalledBy(() -> victim.put(
                                "application/ld+json",
                                bytes("{\"@context\":\"" + bait.inside() + "\",\"@id\":\"urn:s\",\"p\":\"o\"}")))),
                Attack.closed("an XML entity reads a file", (victim, bait) -> {
                    victim.put(
                            "application/rdf+xml",
                            bytes(DTD.formatted("<!ENTITY x SYSTEM '" + bait.secret() + "'>", "&x;")));
                    return victim.stored().contains(Bait.SECRET);
                }),
                Attack.closed(
                        "an XML document type is fetched from inside the house",
                        (victim, bait) -> bait.isCalledBy(() -> victim.put(
                                "application/rdf+xml",
                                bytes(DTD.formatted("<!ENTITY % x SYSTEM '" + bait.inside() + "'> %x;", "a"))))),
                Attack.open(
                        "a function loads a Java class by its name",
                        (victim, bait) -> victim.query(
                                        "SELECT (BOUND(?x) AS ?n) { BIND(<java:org.apache.jena.sparql.function.library.now>() AS ?x) }")
                                .says("true")),
                Attack.open(
                        "a computed property loads a Java class by its name",
                        (victim, bait) -> victim.query(
                                        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.concat> ('4' '711') }")
                                .says("4711")),
                Attack.open(
                        "a function tells the version of the engine",
                        (victim, bait) -> victim.query(
                                        "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?v) {}")
                                .body()
                                .matches("(?s)v\\s+\\d+\\.\\d+.*")),
                Attack.closed(
                        "a function runs JavaScript",
                        (victim, bait) -> victim.query("SELECT (BOUND(?x) AS ?n) { BIND(<js:String>('a') AS ?x) }")
                                .says("true")));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
