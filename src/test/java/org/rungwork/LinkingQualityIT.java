package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.evaluation.Evaluation;
import org.rungwork.linking.evaluation.Result;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

/** Links the published sets; without taxonomies, so by their names alone. */
class LinkingQualityIT {

    /** What was measured, less the point by which a score may drop. */
    private static final Map<String, Double> LEAST =
            Map.of("usa_q_en_c_en", 0.604, "deu_q_de_c_de", 0.549, "nld_q_nl_c_nl", 0.491);

    @Test
    void linksJobTitlesAsWellAsMeasured() throws IOException {
        Path sets = SharedData.unpacked("linking-benchmarks");

        try (Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(10)), true)) {
            List<Result> results = new Evaluation(store, Embedder.NONE, sets, step -> {}).run();

            Map<String, Double> reached = results.stream()
                    .filter(result -> !result.set().contains("/"))
                    .collect(Collectors.toMap(
                            Result::set, result -> result.measures().meanReciprocalRank()));
            assertThat(reached.keySet()).isEqualTo(LEAST.keySet());
            assertThat(reached)
                    .allSatisfy((set, value) -> assertThat(value).as(set).isGreaterThan(LEAST.get(set)));
        }
    }
}
