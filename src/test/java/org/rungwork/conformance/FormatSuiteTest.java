package org.rungwork.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Reading RDF, judged by the suites of the W3C. */
class FormatSuiteTest {

    @TestFactory
    Stream<DynamicNode> suites() {
        Suite.root();
        return Verdicts.of(Suite.ofFormats(), FormatCases::judge);
    }
}
