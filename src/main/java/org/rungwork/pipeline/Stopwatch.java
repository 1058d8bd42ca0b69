package org.rungwork.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Times the stages of one publication. */
final class Stopwatch {

    private final InstantSource clock;
    private final Map<String, Duration> stages = new LinkedHashMap<>();

    Stopwatch(InstantSource clock) {
        this.clock = clock;
    }

    <T> T time(String stage, Supplier<T> work) {
        var started = clock.instant();
        try {
            return work.get();
        } finally {
            stages.merge(stage, Duration.between(started, clock.instant()), Duration::plus);
        }
    }

    void time(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return true;
        });
    }

    Map<String, Duration> stages() {
        return Collections.unmodifiableMap(stages);
    }
}
