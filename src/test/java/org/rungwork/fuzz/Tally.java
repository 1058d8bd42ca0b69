package org.rungwork.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rungwork.fuzz.Outcome.Fault;
import org.rungwork.fuzz.Outcome.Result;

/** Counts what became of the cases of a group. */
final class Tally {

    private static final int SHOWN = 8;
    private static final int LONGEST_SHOWN = 1_500;

    private final String group;
    private final Map<Result, Integer> results = new EnumMap<>(Result.class);
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final List<String> shown = new ArrayList<>();
    private int cases;
    private long slowest;
    private int slowestCase;

    Tally(String group) {
        this.group = group;
    }

    String group() {
        return group;
    }

    synchronized void add(int number, String input, Outcome outcome) {
        cases++;
        results.merge(outcome.result(), 1, Integer::sum);
        if (outcome.milliseconds() > slowest) {
            slowest = outcome.milliseconds();
            slowestCase = number;
        }
        outcome.faults().forEach((fault, words) -> {
            faults.merge(fault, 1, Integer::sum);
            if (faults.get(fault) <= SHOWN) {
                shown.add("%s in case %d of %s (-Dfuzz.only=%d): %s%n  %s"
                        .formatted(fault, number, group, number, words, shorten(input)));
            }
        });
    }

    private static String shorten(String input) {
        return input.length() > LONGEST_SHOWN ? input.substring(0, LONGEST_SHOWN) + " …" : input;
    }

    /** The first faults, each with what to run to see it again. */
    synchronized List<String> faults() {
        return List.copyOf(shown);
    }

    private int count(Result result) {
        return results.getOrDefault(result, 0);
    }

    private int count(Fault fault) {
        return faults.getOrDefault(fault, 0);
    }

    /** One line for people. */
    synchronized String summary() {
        return String.format(
                Locale.ROOT,
                "%,d cases: %,d refused, %,d stopped; slowest %,d ms (case %d); %d hangs, %d errors, %d leaks",
                cases,
                count(Result.REFUSED),
                count(Result.STOPPED),
                slowest,
                slowestCase,
                count(Fault.HANG),
                count(Fault.ERROR),
                count(Fault.LEAK));
    }
}
