package org.rungwork.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The results of one run, each beside that of the other side to the same question. */
final class Comparison {

    /** What ours is compared with: other software, and for a projection the loading. */
    private static final Set<String> OTHERS = Set.of("fuseki", "jgrapht", "load");

    private static final String HEAD = """
            | question | size | answered by | µs | times as fast as the other |
            | --- | --- | --- | ---: | ---: |
            """;

    private final List<Answer> answers;

    private record Answer(String question, String size, String by, double microseconds) {
        static Answer of(RunResult result) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            return new Answer(
                    name[name.length - 2].replace("Benchmark", ""),
                    result.getParams().getParam("size"),
                    name[name.length - 1],
                    // the mean would tell of the moments in which the machine was busy
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }

        boolean isOther() {
            return OTHERS.contains(by);
        }

        boolean hasQuestionOf(Answer that) {
            return question.equals(that.question) && size.equals(that.size);
        }
    }

    Comparison(Collection<RunResult> results) {
        answers = results.stream().map(Answer::of).toList();
    }

    /** A row for each result, as a table in Markdown. */
    String table() {
        return answers.stream().map(this::row).collect(Collectors.joining("", HEAD, ""));
    }

    private String row(Answer answer) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,.1f | %s |%n",
                answer.question(),
                answer.size(),
                answer.by(),
                answer.microseconds(),
                answer.isOther() ? "" : ratio(answer));
    }

    private String ratio(Answer answer) {
        return answers.stream()
                .filter(other -> other.isOther() && other.hasQuestionOf(answer))
                .map(other -> String.format(Locale.ROOT, "%,.1f", other.microseconds() / answer.microseconds()))
                .findAny()
                .orElse("");
    }
}
