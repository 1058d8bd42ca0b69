package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.model.MatchRelation;

class RelationRuleTest {

    private final RelationRule rule = new RelationRule("en");

    private static Term term(String label, String... names) {
        return new Term("urn:concept:one", List.of(), label, List.of(names), "", List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Learning, Deep                 | deep learning                          | SAME_LABEL
            data analysis techniques       | data analysis                          | SAME_BUT_GENERIC
            python programming             | Python (computer programming)          | SAME_BUT_GENERIC
            Bakers and Confectioners       | baker                                  | LISTS_MORE
            baker                          | Bakers and Confectioners               | LISTS_LESS
            senior data scientist          | data scientist                         | SAYS_MORE
            wholesaler in fruit and nuts   | wholesaler                             | SAYS_MORE
            imaging                        | medical imaging                        | SAYS_LESS
            health data manager            | clinical data manager                  | OVERLAPPING
            genomics                       | heredity                               | DIFFERENT
            """)
    void comparesANameWithALabel(String asked, String label, Comparison comparison) {
        assertThat(rule.compare(asked, term(label), label)).isEqualTo(comparison);
    }

    @Test
    void proposesAnExactMatchForTheLabelOnly() {
        Term vet = term("veterinarian", "animal doctor");

        assertThat(rule.propose("Veterinarians", vet, "veterinarian")).isEqualTo(MatchRelation.EXACT_MATCH);
        assertThat(rule.propose("animal doctor", vet, "animal doctor")).isEqualTo(MatchRelation.CLOSE_MATCH);
    }

    @Test
    void takesAConceptOfManyNamesForBroaderThanOneOfThem() {
        String[] titles = Collections.nCopies(60, "title").toArray(String[]::new);

        assertThat(rule.propose(
                        "machine learning engineer", term("data scientist", titles), "machine learning engineer"))
                .isEqualTo(MatchRelation.BROAD_MATCH);
    }

    @Test
    void leavesNoWordOutInALanguageItHasNoWordsOf() {
        assertThat(new RelationRule("de").compare("Software testen", term("testen"), "testen"))
                .isEqualTo(Comparison.SAYS_MORE);
    }
}
