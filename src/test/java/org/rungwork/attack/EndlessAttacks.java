package org.rungwork.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.rungwork.TestServer.Running;

/** Work goes on that has a second, or keeps others out. */
final class EndlessAttacks {

    private static final String AFN = "PREFIX afn: <http://jena.apache.org/ARQ/function#> ";
    private static final String FN = "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ";
    private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?d)";

    /** Takes the JDK's matcher 2 to the power of the length of the text. */
    private static final String SLOW = "VALUES ?t { '" + "a".repeat(31) + "' } BIND(%s(?t, '(a*)*\\\\1b'%s) AS ?x)";

    private static final int CROWD = 40;

    private EndlessAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.open(
                        "a query sleeps as long as it likes",
                        (victim, bait) -> victim.query(AFN + "SELECT (afn:wait(9000) AS ?x) {}")
                                .tookFarTooLong()),
                Attack.open(
                        "an update sleeps as long as it likes",
                        (victim, bait) -> victim.update(AFN + "INSERT { GRAPH <" + Victim.GRAPH
                                        + "> { <urn:s> <urn:p> ?x } } WHERE { BIND(afn:wait(9000) AS ?x) }")
                                .tookFarTooLong()),
                Attack.open("REGEX goes on", (victim, bait) -> goesOn(victim, "REGEX", "")),
                Attack.open("REPLACE goes on", (victim, bait) -> goesOn(victim, "REPLACE", ", ''")),
                Attack.open("fn:matches goes on", (victim, bait) -> goesOn(victim, "fn:matches", "")),
                Attack.closed(
                        "a product goes on",
                        (victim, bait) -> victim.query("SELECT (COUNT(*) AS ?n) { " + PRODUCT + " }")
                                .neverCame()),
                Attack.closed(
                        "a sort goes on",
                        (victim, bait) -> victim.query("SELECT * { " + PRODUCT + " } ORDER BY ?c ?f")
                                .neverCame()),
                Attack.closed(
                        "a path goes on",
                        (victim, bait) -> victim.query(
                                        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>)* ?d }")
                                .neverCame()),
                Attack.open(
                        "the WHERE of an update goes on",
                        (victim, bait) -> victim.update("INSERT { GRAPH <" + Victim.GRAPH
                                        + "> { <urn:s> <urn:p> ?n } } WHERE { SELECT (COUNT(*) AS ?n) { "
                                        + (victim.writer().isEmpty() ? PRODUCT : "GRAPH ?any { " + PRODUCT + " }")
                                        + " } }")
                                .neverCame()),
                Attack.open("an answer that was cut looks complete", (victim, bait) -> {
                    Reply reply = victim.query("SELECT * { " + PRODUCT + " }");
                    return reply.isDone();
                }),
                Attack.open("a body that comes slowly keeps others from writing", EndlessAttacks::blocksByASlowBody),
                Attack.open(CROWD + " one-line queries keep everybody out", EndlessAttacks::blocksByWaiting));
    }

    private static boolean goesOn(Victim victim, String function, String more) {
        return victim.query(FN + "SELECT * { " + SLOW.formatted(function, more) + " }")
                .tookFarTooLong();
    }

    private static boolean blocksByASlowBody(Victim victim, Bait bait) {
        try (Socket slow = new Socket("127.0.0.1", URI.create(victim.address()).getPort())) {
            slow.getOutputStream()
                    .write(("PUT " + victim.graph() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\n"
                                    + "Content-Length: 1000\r\nAuthorization: " + victim.writer()
                                    + "\r\n\r\n<urn:s> <urn:p> <urn:o> .\n<urn:s>")
                            .getBytes(StandardCharsets.US_ASCII));
            pause(Duration.ofMillis(500));
            Reply other = victim.put("text/turtle", ReachingAttacks.bytes("<http://e/s> <http://e/p> 1 ."));
            return !other.isDone();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean blocksByWaiting(Victim victim, Bait bait) {
        String waiting = victim.sparql() + "?query=" + Running.encode(AFN + "SELECT (afn:wait(15000) AS ?x) {}");
        List<CompletableFuture<Integer>> crowd = Stream.generate(() -> victim.client()
                        .sendAsync(victim.request(waiting).build(), BodyHandlers.discarding())
                        .handle((answer, failure) -> 0))
                .limit(CROWD)
                .toList();
        pause(Duration.ofSeconds(2));
        Reply other =
                victim.send(victim.request(victim.sparql() + "?query=ASK%7B%7D").timeout(Duration.ofSeconds(7)));
        crowd.forEach(CompletableFuture::join);
        return !other.isDone();
    }

    /** Until what was sent has arrived. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
