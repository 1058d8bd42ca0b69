package org.rungwork.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rungwork.load.Crowd.Answered;

class TimesTest {

    @Test
    void countsWhatWasAnsweredSentAwayAndFailed() {
        List<Answered> all = new ArrayList<>();
        for (int at = 1; at <= 200; at++) {
            all.add(new Answered("any", 200, false, at * 1_000_000L));
        }
        all.add(new Answered("any", 503, true, 1));
        all.add(new Answered("any", 503, false, 1));
        all.add(new Answered("any", 0, false, 1));
        all.add(new Answered("other", 200, false, 1));

        assertThat(Times.of(all, "any"::equals)).isEqualTo(new Times(200, 1, 2, 100, 198));
        assertThat(Times.of(all, "none"::equals)).isEqualTo(new Times(0, 0, 0, 0, 0));
    }
}
