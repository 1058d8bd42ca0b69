package org.rungwork.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Candidates chosen to be learnt, in their order.
 *
 * @param candidates the candidates, each once
 * @param gains what each adds after those before it
 * @param after what somebody has when all are learnt
 */
record Selection(List<Integer> candidates, List<Double> gains, Credits after) {

    Selection {
        candidates = List.copyOf(candidates);
        gains = List.copyOf(gains);
    }

    private record Offer(int candidate, double gain, int age) {}

    /**
     * Takes the best candidate again and again, of equal ones the first. Gains never grow, so an old one is enough to see
     * that a candidate is not the best; only those that look best are computed again.
     *
     * @param from the candidates to choose from
     * @param size most to choose; fewer are chosen when no other adds anything
     * @param check called again and again; what it throws ends the choice
     */
    static Selection greedy(Credits before, IntStream from, int size, Runnable check) {
        Credits after = before.copy();
        List<Integer> candidates = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        PriorityQueue<Offer> offers = new PriorityQueue<>(
                Comparator.comparingDouble(Offer::gain).reversed().thenComparingInt(Offer::candidate));
        from.mapToObj(candidate -> offer(after, candidate, 0, check)).forEach(offers::add);
        while (candidates.size() < size && !offers.isEmpty() && offers.peek().gain() > 0) {
            Offer best = offers.remove();
            if (best.age() < candidates.size()) {
                offers.add(offer(after, best.candidate(), candidates.size(), check));
            } else {
                after.learn(best.candidate());
                candidates.add(best.candidate());
                gains.add(best.gain());
            }
        }
        return new Selection(candidates, gains, after);
    }

    private static Offer offer(Credits credits, int candidate, int age, Runnable check) {
        check.run();
        return new Offer(candidate, credits.gain(candidate), age);
    }

    /** What all of them add together. */
    double gain() {
        return gains.stream().mapToDouble(Double::doubleValue).sum();
    }
}
