package org.rungwork.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches for the best choice by branch and bound. Whatever is added to a choice gains no more than the best candidates
 * left would gain one by one; a branch that cannot beat the best choice so far even on these terms is cut off.
 */
final class ExactSearch {

    private final Runnable check;
    private final List<Integer> chosen = new ArrayList<>();
    private long work;
    private List<Integer> best;
    private double bestGain;

    /**
     * @param start a choice to beat
     * @param work how many effects to look at before the search is given up
     * @param check called again and again; what it throws ends the search
     */
    ExactSearch(Selection start, long work, Runnable check) {
        this.best = start.candidates();
        this.bestGain = start.gain();
        this.work = work;
        this.check = check;
    }

    /** Whether the search came to its end; then no choice of the size is better than {@link #best}. */
    boolean run(Credits before, int size) {
        branch(before, 0, IntStream.range(0, before.effects().size()).toArray(), size);
        return work >= 0;
    }

    List<Integer> best() {
        return best;
    }

    private record Offer(int candidate, double gain) {}

    private void branch(Credits credits, double gain, int[] from, int left) {
        if (Coverage.rounded(gain - bestGain) > 0) {
            best = List.copyOf(chosen);
            bestGain = gain;
        }
        if (left == 0) {
            return;
        }
        List<Offer> offers = offers(credits, from);
        for (int i = 0; i < offers.size() && work >= 0; i++) {
            List<Offer> rest = offers.subList(i, offers.size());
            if (Coverage.rounded(gain + bestOf(rest, left) - bestGain) <= 0) {
                return;
            }
            Offer offer = rest.getFirst();
            Credits next = credits.copy();
            next.learn(offer.candidate());
            chosen.add(offer.candidate());
            branch(next, gain + offer.gain(), candidates(rest.subList(1, rest.size())), left - 1);
            chosen.removeLast();
        }
    }

    /** What candidates would gain now, the greatest gain first. */
    private List<Offer> offers(Credits credits, int[] from) {
        List<Offer> offers = new ArrayList<>();
        for (int candidate : from) {
            check.run();
            work -= credits.effects().end(candidate) - credits.effects().start(candidate);
            double gain = credits.gain(candidate);
            if (gain > 0) {
                offers.add(new Offer(candidate, gain));
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::gain).reversed().thenComparingInt(Offer::candidate));
        return offers;
    }

    private static double bestOf(List<Offer> sorted, int size) {
        return sorted.stream().limit(size).mapToDouble(Offer::gain).sum();
    }

    private static int[] candidates(List<Offer> offers) {
        return offers.stream().mapToInt(Offer::candidate).toArray();
    }
}
