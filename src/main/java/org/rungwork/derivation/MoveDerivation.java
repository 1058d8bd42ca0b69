package org.rungwork.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.derivation.Move.Match;
import org.rungwork.derivation.MoveSource.CoverageGround;
import org.rungwork.model.QueryFile;
import org.rungwork.model.Sha256;
import org.rungwork.projection.Projection;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/**
 * Derives career moves between the occupations of taxonomies. Grounds are lists of related occupations and the coverage
 * of skills; moves live where these are known, and are carried to roles elsewhere that mean the occupations exactly or
 * closely. A few moves may leave one role: the surest. They never get the short form rw:progressesTo, so that paths over
 * it follow what sources state.
 */
public final class MoveDerivation {

    private static final int DECIMALS = 4;

    private final Map<String, Query> queries;

    /**
     * @param files the files of queries/move
     * @throws IllegalArgumentException if one is missing
     */
    public MoveDerivation(List<QueryFile> files) {
        this.queries = MoveSource.queries(files);
    }

    /**
     * Derives the moves.
     *
     * @param runner opens a query on the data as it is so far
     * @param projection of the same data; asked for only where something can be derived from it
     * @param step told now and then; may throw to give up
     */
    public void derive(
            BiFunction<Query, Map<String, Node>, QueryExec> runner,
            Supplier<Projection> projection,
            Runnable step,
            Consumer<Triple> triples) {
        MoveSource source = new MoveSource(queries, runner);
        CoverageGround ground = source.coverageGround().orElse(null);
        if (ground == null) {
            return;
        }
        Map<Node, Preparation> preparations = source.preparations();
        Selection between = new Selection(ground.mostMoves());
        source.related(preparations, between::offer);
        Selection carried = new Selection(ground.mostMoves());
        if (!preparations.isEmpty() || !between.isEmpty()) {
            Coverages coverages = new Coverages(projection.get());
            covered(preparations, ground, coverages, step, between);
            carry(between.moves(), source, coverages, step, carried);
        }
        between.moves().forEach(move -> write(move, triples));
        carried.moves().forEach(move -> write(move, triples));
    }

    /** SHA-256 over the matches that moves are carried over: another one means that they must be carried anew. */
    public String matchesSha256(BiFunction<Query, Map<String, Node>, QueryExec> runner) {
        List<String> rows = new ArrayList<>();
        new MoveSource(queries, runner)
                .matches(match -> rows.add(match.role() + " " + match.occupation() + " " + match.confidence()));
        return Sha256.of(String.join("\n", rows.stream().sorted().toList()));
    }

    /** Moves to occupations whose skills are covered, between those of which the preparation is known. */
    private static void covered(
            Map<Node, Preparation> preparations,
            CoverageGround ground,
            Coverages coverages,
            Runnable step,
            Selection moves) {
        preparations.forEach((from, before) -> {
            step.run();
            coverages.nearest(from, (to, coverage) -> {
                Preparation after = preparations.get(to);
                if (after == null || coverage < ground.leastCoverage()) {
                    return;
                }
                int zones = before.step(after);
                if (zones >= ground.leastStep() && zones <= ground.mostStep()) {
                    moves.offer(new Move(
                            from,
                            to,
                            ground.rule(),
                            ground.confidence(),
                            Move.UNLISTED,
                            coverage,
                            new Move.Step(before, after),
                            List.of(from, to)));
                }
            });
        });
    }

    private static void carry(
            Collection<Move> moves, MoveSource source, Coverages coverages, Runnable step, Selection carried) {
        Map<Node, List<Match>> meaning = new HashMap<>();
        source.matches(match -> meaning.computeIfAbsent(match.occupation(), key -> new ArrayList<>())
                .add(match));
        for (Move move : moves) {
            step.run();
            for (Match left : meaning.getOrDefault(move.from(), List.of())) {
                for (Match taken : meaning.getOrDefault(move.to(), List.of())) {
                    if (!left.role().equals(taken.role())) {
                        carried.offer(move.between(left, taken, coverages.coverage(left.role(), taken.role())));
                    }
                }
            }
        }
    }

    /** Keeps the surest moves that leave each role, and of two between the same roles the surer. */
    private static final class Selection {

        private final int most;
        private final Map<Node, Map<Node, Move>> byRole = new LinkedHashMap<>();

        Selection(int most) {
            this.most = most;
        }

        boolean isEmpty() {
            return byRole.isEmpty();
        }

        void offer(Move move) {
            byRole.computeIfAbsent(move.from(), key -> new HashMap<>())
                    .merge(move.to(), move, (one, other) -> Move.SUREST_FIRST.compare(one, other) <= 0 ? one : other);
        }

        List<Move> moves() {
            return byRole.values().stream()
                    .flatMap(moves ->
                            moves.values().stream().sorted(Move.SUREST_FIRST).limit(most))
                    .toList();
        }
    }

    private static void write(Move move, Consumer<Triple> triples) {
        Node node = move.node();
        triples.accept(Triple.create(node, RDF.type.asNode(), Rw.Progression));
        triples.accept(Triple.create(node, Rw.from, move.from()));
        triples.accept(Triple.create(node, Rw.to, move.to()));
        triples.accept(Triple.create(node, Rw.progressionKind, entry("OccupationChange")));
        triples.accept(Triple.create(node, Rw.moveRule, move.rule()));
        triples.accept(Triple.create(node, Rw.confidence, decimal(move.confidence())));
        triples.accept(Triple.create(node, Rw.status, entry("Derived")));
        move.grounds().forEach(ground -> triples.accept(Triple.create(node, Prov.wasDerivedFrom, ground)));
        if (move.preparation() != null) {
            Preparation before = move.preparation().before();
            Preparation after = move.preparation().after();
            triples.accept(Triple.create(node, Rw.direction, direction(before.step(after))));
            triples.accept(Triple.create(node, Rw.yearsLower, decimal(before.yearsLowerTo(after))));
            Double upper = before.yearsUpperTo(after);
            if (upper != null) {
                triples.accept(Triple.create(node, Rw.yearsUpper, decimal(upper)));
            }
        }
    }

    private static Node direction(int zones) {
        return zones == 0 ? entry("Level") : zones > 0 ? entry("Upward") : entry("Downward");
    }

    /** An entry of a closed list. */
    private static Node entry(String name) {
        return NodeFactory.createURI(Rw.NAMESPACE + name);
    }

    private static Node decimal(double value) {
        BigDecimal number = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return NodeFactory.createLiteralDT(
                number.scale() < 1 ? number.setScale(1).toPlainString() : number.toPlainString(),
                XSDDatatype.XSDdecimal);
    }
}
