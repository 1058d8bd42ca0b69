package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTest {

    @Test
    void keepsTheGreatestAndOfEqualOnesTheFirst() {
        SplittableRandom random = new SplittableRandom(5);
        float[] sums = new float[1_000];
        IntStream.range(0, sums.length).forEach(text -> sums[text] = (1 + random.nextInt(200)) / 100f);

        Best best = new Best(30);
        for (int text = 0; text < sums.length; text++) {
            if (best.admits(sums[text])) {
                best.add(text, sums[text]);
            }
        }

        assertThat(best.texts())
                .containsExactlyInAnyOrder(IntStream.range(0, sums.length)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(text -> -sums[text]))
                        .limit(30)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Test
    void keepsAllWhereThereAreFewer() {
        Best best = new Best(3);

        best.add(7, 0.5f);

        assertThat(best.texts()).containsExactly(7);
    }
}
