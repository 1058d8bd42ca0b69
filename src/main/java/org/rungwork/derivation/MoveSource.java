package org.rungwork.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.rungwork.derivation.Move.Match;
import org.rungwork.derivation.Move.Step;
import org.rungwork.model.QueryFile;

/** Reads what moves are derived from, with the queries of queries/move. */
final class MoveSource {

    private static final Set<String> NEEDED = Set.of("grounds", "matches", "preparation", "related-occupations");

    private final Map<String, Query> queries;
    private final BiFunction<Query, Map<String, Node>, QueryExec> runner;

    MoveSource(Map<String, Query> queries, BiFunction<Query, Map<String, Node>, QueryExec> runner) {
        this.queries = queries;
        this.runner = runner;
    }

    /**
     * The queries by name.
     *
     * @throws IllegalArgumentException if one is missing
     */
    static Map<String, Query> queries(List<QueryFile> files) {
        Map<String, Query> queries = new HashMap<>();
        files.forEach(file -> queries.put(file.name(), QueryFactory.create(file.text())));
        if (!queries.keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException("queries/move needs " + NEEDED + ", and has " + queries.keySet());
        }
        return Map.copyOf(queries);
    }

    /** The preparation of each occupation of which it is known. */
    Map<Node, Preparation> preparations() {
        Map<Node, Preparation> preparations = new HashMap<>();
        rows("preparation", row -> {
            Double lower = number(row, "yearsLower");
            preparations.put(
                    row.get("occupation"),
                    new Preparation(
                            Integer.parseInt(row.get("zone").getLiteralLexicalForm()),
                            lower == null ? 0 : lower,
                            number(row, "yearsUpper")));
        });
        return preparations;
    }

    /** Hands on a move for each occupation listed as related to another. */
    void related(Map<Node, Preparation> preparations, Consumer<Move> moves) {
        rows("related-occupations", row -> {
            Node from = row.get("from");
            Node to = row.get("to");
            moves.accept(new Move(
                    from,
                    to,
                    row.get("rule"),
                    required(row, "confidence"),
                    (int) required(row, "index"),
                    null,
                    step(preparations.get(from), preparations.get(to)),
                    List.of(row.get("ground"))));
        });
    }

    static @Nullable Step step(@Nullable Preparation before, @Nullable Preparation after) {
        return before == null || after == null ? null : new Step(before, after);
    }

    void matches(Consumer<Match> matches) {
        rows(
                "matches",
                row -> matches.accept(new Match(
                        row.get("role"),
                        row.get("occupation"),
                        required(row, "confidence"),
                        Optional.ofNullable(row.get("ground")))));
    }

    /**
     * The numbers by which coverage makes moves.
     *
     * @param mostMoves how many moves may leave one role
     */
    record CoverageGround(
            Node rule, double confidence, double leastCoverage, int leastStep, int mostStep, int mostMoves) {}

    /** Empty where the vocabulary is not loaded. */
    Optional<CoverageGround> coverageGround() {
        CoverageGround[] found = new CoverageGround[1];
        rows(
                "grounds",
                row -> found[0] = new CoverageGround(
                        row.get("rule"),
                        required(row, "confidence"),
                        required(row, "leastCoverage"),
                        (int) required(row, "leastZoneStep"),
                        (int) required(row, "mostZoneStep"),
                        (int) required(row, "mostMoves")));
        return Optional.ofNullable(found[0]);
    }

    private void rows(String query, Consumer<Binding> rows) {
        try (QueryExec exec = runner.apply(queries.get(query), Map.of())) {
            exec.select().forEachRemaining(rows);
        }
    }

    private static double required(Binding row, String name) {
        return ((Number) row.get(name).getLiteralValue()).doubleValue();
    }

    private static @Nullable Double number(Binding row, String name) {
        return row.contains(name) ? required(row, name) : null;
    }
}
