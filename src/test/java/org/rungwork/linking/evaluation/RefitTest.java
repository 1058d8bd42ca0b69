package org.rungwork.linking.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.linking.Embedder;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

class RefitTest {

    @Test
    void refusesWhereThereIsNothingToFitOn(@TempDir Path folder) {
        try (Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(10)), true)) {
            Refit refit = new Refit(store, Embedder.NONE, folder, step -> {});

            assertThatThrownBy(() -> refit.write(folder.resolve("weights")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing to fit on");
        }
    }
}
