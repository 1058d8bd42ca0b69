package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The tests of suites: a case passes, or fails as the list of those not passed says. */
final class Verdicts {

    private Verdicts() {}

    /** @param check throws an assertion error where a case is not passed */
    static Stream<DynamicNode> of(Stream<Suite> suites, Consumer<SuiteCase> check) {
        Map<String, String> reasons = NotPassed.reasons();
        return suites.map(suite -> dynamicContainer(
                suite.title(),
                suite.cases().stream()
                        .map(example -> dynamicTest(
                                example.name(), () -> judge(example, reasons.containsKey(example.name()), check)))));
    }

    private static void judge(SuiteCase example, boolean listed, Consumer<SuiteCase> check) {
        if (listed) {
            assertThatCode(() -> check.accept(example))
                    .as("%s is listed as not passed", example.name())
                    .isInstanceOf(AssertionError.class);
        } else {
            assertThatCode(() -> check.accept(example)).as(example.name()).doesNotThrowAnyException();
        }
    }
}
