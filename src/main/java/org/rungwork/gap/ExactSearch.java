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
     * @param work how many lines to look at before the search is given up
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
        List<Offer> all = IntStream.range(0, before.effects().size())
                .mapToObj(candidate -> new Offer(candidate, Double.POSITIVE_INFINITY))
                .toList();
        branch(before, 0, all, size);
        return work >= 0;
    }

    List<Integer> best() {
        return best;
    }

    private record Offer(int candidate, double gain) {}

    private void branch(Credits credits, double gain, List<Offer> from, int left) {
        if (isBetter(gain)) {
            best = List.copyOf(chosen);
            bestGain = gain;
        }
        if (left == 0) {
            return;
        }
        List<Offer> offers = renewed(credits, gain, from, left);
        for (int i = 0; i < offers.size() && work >= 0; i++) {
            List<Offer> rest = offers.subList(i, offers.size());
            if (!isBetter(gain + bestOf(rest, left))) {
                return;
            }
            Offer offer = rest.getFirst();
            Credits next = credits.copy();
            next.learn(offer.candidate());
            chosen.add(offer.candidate());
            branch(next, gain + offer.gain(), rest.subList(1, rest.size()), left - 1);
            chosen.removeLast();
        }
    }

    private boolean isBetter(double gain) {
        return Coverage.rounded(gain - bestGain) > 0;
    }

    /**
     * What candidates would gain now, the greatest gain first. They come with what they would have gained earlier, in that
     * order; since gains never grow, those that could not help to a better choice even then need no renewal.
     */
    private List<Offer> renewed(Credits credits, double gain, List<Offer> from, int left) {
        double others = bestOf(from, left - 1);
        List<Offer> offers = new ArrayList<>();
        for (Offer old : from) {
            if (!isBetter(gain + old.gain() + others)) {
                break;
            }
            check.run();
            work -= credits.effects().lineCount(old.candidate());
            double renewed = credits.gain(old.candidate());
            if (renewed > 0) {
                offers.add(new Offer(old.candidate(), renewed));
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::gain).reversed().thenComparingInt(Offer::candidate));
        return offers;
    }

    private static double bestOf(List<Offer> sorted, int size) {
        return sorted.stream().limit(size).mapToDouble(Offer::gain).sum();
    }
}
