package org.rungwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several names is shown. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr,en    | en fr de    | fr",
                "en       | de en-GB    | en-GB",
                "en       | en-GB en    | en",
                "EN-gb,fr | fr en-GB    | en-GB",
                "de-AT,fr | de fr       | de",
                "de-AT,de | de de-CH    | de",
                "en-GB    | en-US en fr | en"
            })
    void prefersTheFirstLanguageThereIs(String wished, String there, String shown) {
        Languages languages = Languages.parse(wished);

        assertThat(Stream.of(there.split(" ")).min(Comparator.comparingInt(languages::place)))
                .hasValue(shown);
    }

    @Test
    void givesAllThatNobodyWishesTheSamePlace() {
        Languages languages = Languages.of("fr", "en");

        assertThat(languages.place("de")).isEqualTo(languages.place("")).isGreaterThan(languages.place("en-GB"));
        // no language begins like another by chance
        assertThat(languages.place("frr")).isEqualTo(languages.place("de"));
    }

    @Test
    void namesEachLanguageOnceInItsUsualSpelling() {
        assertThat(Languages.parse("FR, pt-br ,fr")
                        .orElse(Languages.of("en", "fr"))
                        .tags())
                .containsExactly("fr", "pt-BR", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr,", "f", "fr_FR", "*", "en-", "x-mine", "français"})
    void rejectsWhatIsNoTag(String tags) {
        assertThatThrownBy(() -> Languages.parse(tags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as en");
    }
}
