package org.rungwork.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.request.RequestException;

class JsonPartTest {

    @ParameterizedTest
    @ValueSource(ints = {501, 5_000})
    void refusesWhatIsNestedTooDeeply(int depth) {
        assertThatThrownBy(() -> JsonPart.parse("queries", "[".repeat(depth)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("queries: something in it is nested too deeply, or too long a number or name");
    }

    @Test
    void refusesNumbersOfTooManyDigits() {
        assertThatThrownBy(() -> JsonPart.parse("queries", "{\"q0\": " + "1".repeat(1_001) + "}"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("queries: something in it is nested too deeply, or too long a number or name");
    }

    @Test
    void tellsWhereATextIsNoJson() {
        assertThatThrownBy(() -> JsonPart.parse("queries", "{\n\"q0\": x}"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("queries is not JSON: look at line 2, column ");
    }
}
