package org.rungwork.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.rungwork.TestServer.Running;

/** Pages of other origins, and people without a token, write or make a browser do things; errors tell of the inside. */
final class BrowserAttacks {

    private static final String ORIGIN = "http://other.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String INSERT = "INSERT DATA { GRAPH <" + Victim.GRAPH + "> { <http://e/s> <http://e/p> 1 } }";

    private BrowserAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.open(
                        "an update without a token",
                        (victim, bait) -> victim.send(victim.request(victim.update())
                                        .header("Content-Type", "application/sparql-update")
                                        .POST(BodyPublishers.ofString(INSERT)))
                                .isDone()),
                Attack.open(
                        "a form of another origin updates",
                        (victim, bait) -> victim.send(victim.request(victim.update())
                                        .headers("Content-Type", "application/x-www-form-urlencoded", "Origin", ORIGIN)
                                        .POST(BodyPublishers.ofString("update=" + Running.encode(INSERT))))
                                .isDone()),
                Attack.open(
                        "a graph is put without a token",
                        (victim, bait) -> victim.send(victim.request(victim.graph())
                                        .header("Content-Type", "text/turtle")
                                        .PUT(BodyPublishers.ofString("<http://e/s> <http://e/p> 1 .")))
                                .isDone()),
                Attack.open("a graph is removed without a token", (victim, bait) -> {
                    victim.put("text/turtle", ReachingAttacks.bytes("<http://e/s> <http://e/p> 1 ."));
                    return victim.send(victim.request(victim.graph()).DELETE()).isDone();
                }),
                Attack.open("pages of other origins may send what they like with credentials", (victim, bait) -> {
                    Reply reply = victim.get("ASK {}", "", "*/*");
                    return reply.has(ALLOWED, ORIGIN) && reply.has("Access-Control-Allow-Credentials", "true");
                }),
                Attack.open(
                        "pages of other origins may ask whether they may update",
                        (victim, bait) -> victim.send(victim.request(victim.update())
                                        .headers("Origin", ORIGIN, "Access-Control-Request-Method", "POST")
                                        .method("OPTIONS", BodyPublishers.noBody()))
                                .headers()
                                .firstValue(ALLOWED)
                                .isPresent()),
                Attack.closed(
                        "an address has an answer called HTML",
                        (victim, bait) -> victim.get("ASK {}", "&force-accept=text/html", "*/*")
                                .has("Content-Type", "text/html")),
                Attack.open(
                        "an address makes an answer a script",
                        (victim, bait) -> victim.get("ASK {}", "&callback=alert", "application/sparql-results+json")
                                .says("alert(")),
                Attack.open(
                        "an address puts a style sheet into an answer",
                        (victim, bait) -> victim.get(
                                        "ASK {}",
                                        "&stylesheet=" + Running.encode("http://e/x.xsl"),
                                        "application/sparql-results+xml")
                                .says("x.xsl")),
                Attack.open(
                        "an error names classes",
                        (victim, bait) -> List.of(
                                        "SELECT (<java:none.Such>() AS ?x) {}",
                                        "SELECT * { VALUES ?t { 'a' } FILTER(REGEX(?t, '(')) }",
                                        "CONSTRUCT { <urn:s> <urn:p> <<( <urn:a> <urn:b> 1 )>> } {}")
                                .stream()
                                .map(query -> victim.get(query, "", "application/ld+json"))
                                .anyMatch(reply ->
                                        reply.body().matches("(?s).*\\b(org|java|com)\\.[a-z]+\\.[a-zA-Z.]+.*"))));
    }
}
