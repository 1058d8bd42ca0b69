package org.rungwork.fuzz;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Tries cases several at a time, since a query that is stopped by the clock keeps only one of them. */
final class Crowd {

    private static final int TOGETHER = 4;
    private static final int LONGEST_HOURS = 3;

    private Crowd() {}

    static void run(Campaign.Range range, IntConsumer each) {
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            for (int number = range.from(); number < range.to(); number++) {
                int one = number;
                threads.submit(() -> each.accept(one));
            }
            threads.shutdown();
            if (!threads.awaitTermination(LONGEST_HOURS, TimeUnit.HOURS)) {
                throw new AssertionError("The campaign does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
