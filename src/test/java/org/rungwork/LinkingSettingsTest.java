package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rungwork.linking.Embedder;

class LinkingSettingsTest {

    private final Console console = new Console(System.out);

    @Test
    void goesWithoutAModelUnlessOneIsNamed() {
        assertThat(new RungworkSettings.Linking("", "").embedder(console)).isSameAs(Embedder.NONE);
    }

    @Test
    void asksForTheTokenizerOfAModel() {
        assertThatThrownBy(() -> new RungworkSettings.Linking("model.onnx", "").embedder(console))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rungwork.linking.tokenizer");
    }
}
