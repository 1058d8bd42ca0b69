package org.rungwork.page.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void aNameBreaksBetweenItsWords() {
        assertThat(Lettering.lines("Healthcare Data Engineer", 14, 3)).containsExactly("Healthcare", "Data Engineer");
    }

    @Test
    void aLongWordKeepsALineOfItsOwn() {
        assertThat(Lettering.lines("a Datenschutzbeauftragter", 10, 3)).containsExactly("a", "Datenschutzbeauftragter");
    }

    @Test
    void whatIsTooMuchIsCutOffVisibly() {
        assertThat(Lettering.lines("one two three four", 5, 2)).containsExactly("one", "two…");
    }
}
