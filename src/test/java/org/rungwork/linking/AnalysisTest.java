package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnalysisTest {

    @Test
    void foldsCaseAccentsAndPunctuation() {
        assertThat(Analysis.fold("  Élève-Ingénieur (h/f) ")).isEqualTo("eleve ingenieur h f");
    }

    @Test
    void keepsTheNamesOfProgrammingLanguagesApart() {
        assertThat(Analysis.fold("C++")).isNotEqualTo(Analysis.fold("C#"));
    }

    @Test
    void takesTheGendersOfATitleForOneName() {
        Analysis german = new Analysis("de");

        assertThat(german.stems("Maurer/Maurerin (m/w/d)")).isEqualTo(german.stems("Maurer"));
        assertThat(german.stems("Maurerinnen")).isEqualTo(german.stems("Maurer"));
    }

    @Test
    void takesWordsOfALanguageWithoutAnAnalyzerAsTheyAre() {
        assertThat(new Analysis("xx").stems("Foo bars")).containsExactly("foo", "bars");
    }

    @Test
    void abbreviatesNamesOfThreeWordsAndMore() {
        assertThat(Analysis.initials("Natural language processing")).isEqualTo("nlp");
        assertThat(Analysis.initials("deep learning")).isEmpty();
    }
}
