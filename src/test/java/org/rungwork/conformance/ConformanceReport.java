package org.rungwork.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is passed and what is not, as Markdown. */
final class ConformanceReport {

    private static final String HEAD = """
            # Conformance

            The suites of the W3C, as published in [w3c/rdf-tests](https://github.com/w3c/rdf-tests) on 7 August 2026, run with every
            build that has them beside it: SPARQL over HTTP against the application itself, with an empty store and
            `rungwork.sparql.union-default-graph=false`, and the formats of RDF against the reading of files. Numbers in results are
            compared by value. A case that is not passed has its reason below, and the build fails when a further one fails or one of
            these is passed.

            | suite | cases | passed | not passed |
            | --- | ---: | ---: | ---: |
            """;

    private static final String NOT_RUN = """

            Not run: SPARQL 1.1 Entailment Regimes, since answers follow from what is stated alone, and RDF 1.2 and SPARQL 1.2, whose
            triple terms are refused.
            """;

    private ConformanceReport() {}

    /** The whole document; the tests of the suites vouch for the figures. */
    static String of(List<Suite> suites, Map<String, String> reasons) {
        StringBuilder report = new StringBuilder(HEAD);
        Map<String, List<String>> casesByReason = new LinkedHashMap<>();
        int cases = 0;
        int notPassed = 0;
        for (Suite suite : suites) {
            List<SuiteCase> ofSuite = suite.cases();
            List<String> missed = ofSuite.stream()
                    .map(SuiteCase::name)
                    .filter(reasons::containsKey)
                    .toList();
            missed.forEach(name -> casesByReason
                    .computeIfAbsent(reasons.get(name), reason -> new ArrayList<>())
                    .add(name));
            cases += ofSuite.size();
            notPassed += missed.size();
            row(report, suite.title(), ofSuite.size(), missed.size());
        }
        row(report, "all", cases, notPassed);
        report.append("\n| not passed | why |\n| --- | --- |\n");
        casesByReason.forEach((reason, names) ->
                report.append("| %s | %s |\n".formatted("`" + String.join("`, `", names) + "`", reason)));
        return report.append(NOT_RUN).toString();
    }

    private static void row(StringBuilder report, String title, int cases, int notPassed) {
        report.append("| %s | %d | %d | %d |\n".formatted(title, cases, cases - notPassed, notPassed));
    }
}
