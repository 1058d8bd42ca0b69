package org.rungwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.reconciliation.Condition.Answer;
import org.rungwork.reconciliation.Condition.Quantifier;

class ConditionTest {

    private static List<Value> texts(String texts) {
        return Arrays.stream(texts.split(";"))
                .filter(text -> !text.isEmpty())
                .map(Value::of)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ANY, a;b, b, MET",
        "ANY, a;b, c, UNMET",
        "ANY, a, '', UNKNOWN",
        "ALL, a;b, b;a;c, MET",
        "ALL, a;b, b, UNMET",
        "ALL, a;b, '', UNKNOWN",
        "NONE, a;b, c, MET",
        "NONE, a;b, b, UNMET",
        "NONE, a;b, '', MET"
    })
    void aConceptWithoutValuesTellsNothingUnlessNoneIsWanted(
            Quantifier quantifier, String wanted, String had, Answer answer) {
        Condition condition = new Condition(Property.LABEL, List.of(wanted.split(";")), quantifier, false);

        assertThat(condition.check(texts(had))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, 2511.3, 2511, true",
        "CODE, 2511.3, 2511.3, true",
        "CODE, 25113, 2511, false",
        "CODE, 2511, 2511.3, false",
        "LABEL, Data Scientist, ' data scientist ', true",
        "LABEL, data scientists, data scientist, false",
        "DESCRIPTION, Keeps horses and mules., Horses, true",
        "DESCRIPTION, Keeps mules., horses, false"
    })
    void textsFitAsTheirPropertyWants(Property property, String had, String wanted, boolean fits) {
        assertThat(Value.of(had).fits(property, wanted)).isEqualTo(fits);
    }

    @Test
    void conceptsFitByIriAndByName() {
        Value programming = new Value("http://example.org/p", "Programming", "skills");

        assertThat(programming.fits(Property.BROADER, "http://example.org/p")).isTrue();
        assertThat(programming.fits(Property.BROADER, "programming")).isTrue();
        assertThat(programming.fits(Property.BROADER, "http://example.org/q")).isFalse();
    }

    @Test
    void rejectsAConditionWithoutValues() {
        assertThatThrownBy(() -> new Condition(Property.CODE, List.of(), Quantifier.ANY, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'code' has no value");
    }
}
