package org.rungwork.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils bytes and words at random, always in the same way for the same seed. */
final class Mutator {

    /** Words, names, variables, IRIs and literals of SPARQL and of what is written like it. */
    private static final Pattern TOKEN = Pattern.compile(
            "<[^<>\\s]*>|\"[^\"\\n]*\"|'[^'\\n]*'|[?$@]?[\\w-]*:?[\\w-]+|\\s+|&&|\\|\\||.", Pattern.DOTALL);

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_COPIES = 600;

    private final SplittableRandom random;

    Mutator(long seed) {
        random = new SplittableRandom(seed);
    }

    SplittableRandom random() {
        return random;
    }

    /** Whether something happens that happens once in so many cases. */
    boolean rarely(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Bytes spoiled in one to four ways. */
    byte[] bytes(byte[] bytes, byte[] other) {
        byte[] spoiled = bytes;
        int times = 1 + random.nextInt(1 + random.nextInt(4));
        for (int time = 0; time < times && spoiled.length > 0; time++) {
            byte[] more = pick(Mutations.ALL).of(spoiled, other, random);
            spoiled = more.length > MOST_BYTES ? spoiled : more;
        }
        return spoiled;
    }

    String text(String text, String other) {
        return text.isEmpty()
                ? other
                : new String(
                        bytes(text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
    }

    /** A text in which words are left out, repeated, exchanged or come from elsewhere. */
    String words(String text, String other, List<String> dictionary) {
        List<String> words = new ArrayList<>(tokens(text));
        List<String> others = tokens(other);
        int times = 1 + random.nextInt(4);
        for (int time = 0; time < times && !words.isEmpty(); time++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(8)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(random.nextInt(words.size())));
                case 2 -> words.set(at, words.set(random.nextInt(words.size()), words.get(at)));
                case 3 -> words.set(at, others.isEmpty() ? "" : pick(others));
                case 4 -> words.set(at, pick(dictionary));
                case 5 -> words.add(at, " " + pick(dictionary) + " ");
                case 6 -> splice(words, at, others);
                default -> repeat(words, at);
            }
        }
        return String.join("", words);
    }

    private void splice(List<String> words, int at, List<String> others) {
        int from = random.nextInt(others.size() + 1);
        int to = Math.min(others.size(), from + random.nextInt(30));
        words.addAll(at, others.subList(from, to));
    }

    private void repeat(List<String> words, int at) {
        List<String> part = List.copyOf(words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(12))));
        int copies = 1 + random.nextInt(rarely(8) ? MOST_COPIES : 3);
        for (int copy = 0; copy < copies; copy++) {
            words.addAll(at, part);
        }
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
