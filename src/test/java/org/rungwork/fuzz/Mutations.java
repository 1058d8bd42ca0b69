package org.rungwork.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The ways in which bytes are spoiled, whatever they mean. */
final class Mutations {

    /** Numbers at and beyond the ends of what programs hold. */
    static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "-0",
            "1e400",
            "-1e400",
            "1e-400",
            "NaN",
            "INF",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e999999999",
            "1e-999999999",
            "0x7fffffff",
            "1_000",
            "１２",
            "1,5",
            ".5.",
            "9".repeat(400),
            "0." + "3".repeat(400));

    private static final List<byte[]> ODD = List.of(
            bytes("\u0000"),
            bytes("\u0001\u0007\u001b[31m"),
            bytes("\r"),
            bytes("\u0085\u2028"),
            bytes("\uFEFF"),
            bytes("\u202Egnp.\u202C"),
            bytes("\uFFFE\uFFFF"),
            bytes("\uD83D\uDE00"),
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80},
            bytes("\\uD800"),
            bytes("\\u0000"),
            bytes("\\UFFFFFFFF"),
            bytes("&#0;"),
            bytes("%00%FF%u0000"));

    private static final List<String> OPENERS = List.of(
            "[",
            "{",
            "(",
            "<",
            "\"",
            "'''",
            "[ a ",
            "{\"a\":",
            "[[",
            "<a>",
            "<<(",
            "<!--",
            "<![CDATA[",
            "&x;",
            "!",
            "-",
            "^",
            "/",
            "@",
            "#",
            "|",
            "*",
            "- ",
            "? ",
            "&a [*a,",
            "\\",
            "(a|",
            "x\n ");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private static final int DEEPEST = 8_000;
    private static final int LONGEST_RUN = 70_000;
    private static final int MOST_COPIES = 300;

    static final List<Mutation> ALL = List.of(
            (bytes, other, random) -> flip(bytes, random),
            (bytes, other, random) -> flip(bytes, random),
            (bytes, other, random) -> replace(bytes, random, new byte[] {(byte) random.nextInt(256)}),
            (bytes, other, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length)),
            (bytes, other, random) -> replace(bytes, random, new byte[0]),
            (bytes, other, random) -> copies(bytes, random),
            (bytes, other, random) ->
                    join(Arrays.copyOf(bytes, random.nextInt(bytes.length)), part(other, random, other.length)),
            (bytes, other, random) -> replace(bytes, random, part(other, random, 200)),
            (bytes, other, random) -> replace(bytes, random, part(bytes, random, 200)),
            (bytes, other, random) -> number(bytes, random),
            (bytes, other, random) -> number(bytes, random),
            (bytes, other, random) -> insert(bytes, random, ODD.get(random.nextInt(ODD.size()))),
            (bytes, other, random) -> insert(bytes, random, nest(random)),
            (bytes, other, random) -> insert(bytes, random, run(random)),
            (bytes, other, random) -> encode(bytes, random));

    private Mutations() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flip(byte[] bytes, SplittableRandom random) {
        byte[] flipped = bytes.clone();
        int times = 1 + random.nextInt(4);
        for (int time = 0; time < times; time++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Something else in the place of a short part. */
    private static byte[] replace(byte[] bytes, SplittableRandom random, byte[] by) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        return join(Arrays.copyOf(bytes, from), by, Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] insert(byte[] bytes, SplittableRandom random, byte[] inserted) {
        int at = random.nextInt(bytes.length + 1);
        return join(Arrays.copyOf(bytes, at), inserted, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] copies(byte[] bytes, SplittableRandom random) {
        byte[] part = part(bytes, random, 80);
        ByteArrayOutputStream copies = new ByteArrayOutputStream();
        int times = 1 + random.nextInt(random.nextInt(10) == 0 ? MOST_COPIES : 4);
        for (int time = 0; time < times; time++) {
            copies.writeBytes(part);
        }
        return insert(bytes, random, copies.toByteArray());
    }

    /** A number that stands in the bytes becomes another one. */
    private static byte[] number(byte[] bytes, SplittableRandom random) {
        int[] digits = IntStream.range(0, bytes.length)
                .filter(at -> Character.isDigit(bytes[at]) && (at == 0 || !Character.isDigit(bytes[at - 1])))
                .toArray();
        byte[] number = bytes(NUMBERS.get(random.nextInt(NUMBERS.size())));
        if (digits.length == 0) {
            return insert(bytes, random, number);
        }
        int from = digits[random.nextInt(digits.length)];
        int to = from;
        while (to < bytes.length && Character.isDigit(bytes[to])) {
            to++;
        }
        return join(Arrays.copyOf(bytes, from), number, Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] nest(SplittableRandom random) {
        String opener = OPENERS.get(random.nextInt(OPENERS.size()));
        return bytes(opener.repeat(1 + random.nextInt(random.nextBoolean() ? DEEPEST : 20)));
    }

    private static byte[] run(SplittableRandom random) {
        byte[] run = new byte[1 + random.nextInt(LONGEST_RUN)];
        Arrays.fill(run, (byte) "a 0\n\t,;\"'.-:".charAt(random.nextInt(12)));
        return run;
    }

    private static byte[] encode(byte[] bytes, SplittableRandom random) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }

    private static byte[] part(byte[] bytes, SplittableRandom random, int longest) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(Math.max(1, longest))));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
