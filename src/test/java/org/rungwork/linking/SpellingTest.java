package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private final Spelling spelling = new Spelling(
            List.of(
                    "machine learning",
                    "project management",
                    "project planning",
                    "trust building",
                    "python",
                    "pythons"),
            "projects"::equals);

    @ParameterizedTest
    @CsvSource({
        "machne learning, machine learning",
        "machinee learning, machine learning",
        "mackine learning, machine learning",
        "amchine learning, machine learning",
        "pyhton, python",
        "prject managemnet, project management",
        "mnagemet, management"
    })
    void takesAWordForTheNearestKnownOne(String misspelt, String meant) {
        assertThat(spelling.correct(misspelt)).isEqualTo(meant);
    }

    @Test
    void leavesWhatStandsBetweenWordsAsItIs() {
        assertThat(spelling.correct("Python (machne-learning), C++ 11")).isEqualTo("Python (machine-learning), C++ 11");
    }

    @Test
    void leavesKnownWordsAlone() {
        assertThat(spelling.correct("Projects of Pythons")).isEqualTo("Projects of Pythons");
    }

    @Test
    void leavesShortWordsAloneSinceAnotherLetterMakesAnotherWord() {
        assertThat(spelling.correct("rust")).isEqualTo("rust");
    }

    @Test
    void leavesWordsAloneThatAreNearNone() {
        assertThat(spelling.correct("kubernetes")).isEqualTo("kubernetes");
    }

    @Test
    void allowsOneChangeOnlyInWordsOfMiddleLength() {
        assertThat(spelling.correct("prjct")).isEqualTo("prjct");
    }

    @Test
    void takesTheWordOfMoreNamesWhereTwoAreEquallyNear() {
        Spelling two = new Spelling(List.of("waiter", "writer", "writer of novels"), word -> false);

        assertThat(two.correct("witer")).isEqualTo("writer");
    }

    @Test
    void leavesTextsAloneThatHaveHardlyAKnownWord() {
        String foreign = "projekt managemant abcdef bcdefg cdefgh defghi efghij fghijk ghijkl";

        assertThat(spelling.correct(foreign)).isEqualTo(foreign);
    }

    @Test
    void makesNothingOfWordsLongerThanAnyKnownOne() {
        String endless = "語".repeat(1_000);

        assertThat(spelling.correct(endless)).isEqualTo(endless);
    }
}
