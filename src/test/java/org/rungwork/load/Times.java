package org.rungwork.load;

import java.util.List;
import java.util.function.Predicate;
import org.rungwork.load.Crowd.Answered;

/**
 * How answers of one kind came.
 *
 * @param answered how many had a status below 400
 * @param sentAway how many had 503 and said when to try again
 * @param failed how many had anything else, or no answer
 * @param p50 milliseconds within which half of those answered were, 0 for none
 * @param p99 milliseconds within which 99 of 100 were
 */
record Times(int answered, int sentAway, int failed, double p50, double p99) {

    static Times of(List<Answered> all, Predicate<String> kind) {
        List<Answered> some =
                all.stream().filter(answer -> kind.test(answer.kind())).toList();
        long[] nanos = some.stream()
                .filter(Times::isAnswered)
                .mapToLong(Answered::nanos)
                .sorted()
                .toArray();
        int sentAway = (int) some.stream()
                .filter(answer -> answer.status() == 503 && answer.tellsWhenToRetry())
                .count();
        return new Times(
                nanos.length,
                sentAway,
                some.size() - nanos.length - sentAway,
                percentile(nanos, 0.5),
                percentile(nanos, 0.99));
    }

    private static boolean isAnswered(Answered answer) {
        return answer.status() >= 200 && answer.status() < 400;
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    @Override
    public String toString() {
        String counts = "%,d answered, %,d sent away, %,d failed".formatted(answered, sentAway, failed);
        return answered == 0 ? counts : "p50 %,.0f ms, p99 %,.0f ms; %s".formatted(p50, p99, counts);
    }
}
