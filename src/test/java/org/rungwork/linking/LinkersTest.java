package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;

class LinkersTest {

    @Test
    void namesWhatThereIsWhereSomethingElseIsAskedFor() {
        try (Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(10)), true)) {
            Linkers linkers = new Linkers(store);

            assertThatThrownBy(() -> linkers.get("esco-9", "en"))
                    .isInstanceOf(UnknownTargetException.class)
                    .hasMessageContaining("'esco-9'")
                    .hasMessageContaining("roles, skills");
            assertThat(linkers.targets()).extracting(Target::name).containsExactly("roles", "skills");
        }
    }
}
