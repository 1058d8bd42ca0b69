package org.rungwork.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.rungwork.derivation.BridgeRule;
import org.rungwork.derivation.MoveDerivation;
import org.rungwork.intake.SourceFile;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.pipeline.TaxonomyCatalogue.Delivered;
import org.rungwork.projection.Projections;
import org.rungwork.store.Loading;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;

/**
 * Keeps graph:bridge/… up to date: what imported graphs mean in our terms. Rules of one taxonomy are run again only where
 * it or the rules changed, rules over everything each time.
 */
public final class Bridges {

    private final List<BridgeRule> rules;
    private final MoveDerivation moves;
    private final String digest;

    /**
     * Reads the rules.
     *
     * @param bridges the files of queries/bridge
     * @param moves the files of queries/move
     * @param vocabulary where the numbers stand that rules use
     * @throws IllegalArgumentException if one cannot be read
     */
    public static Bridges read(List<SourceFile> bridges, List<SourceFile> moves, List<SourceFile> vocabulary) {
        return new Bridges(
                bridges.stream().map(file -> Rules.parse(file, BridgeRule::of)).toList(),
                new MoveDerivation(moves.stream()
                        .map(file -> Rules.parse(file, Function.identity()))
                        .toList()),
                SourceFile.sha256(Stream.of(bridges, moves, vocabulary)
                        .flatMap(List::stream)
                        .toList()));
    }

    /** @param digest SHA-256 of all that decides what the rules make of a taxonomy */
    private Bridges(List<BridgeRule> rules, MoveDerivation moves, String digest) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(BridgeRule::name)).toList();
        this.moves = moves;
        this.digest = digest;
    }

    /**
     * Whether rules have changed since a taxonomy that counts was last brought into our terms, or matches since moves
     * were last carried over them.
     */
    boolean isOutdated(Store store) {
        return store.read(dataset -> {
            TaxonomyCatalogue catalogue = new TaxonomyCatalogue(dataset);
            List<Delivered> counting = catalogue.counting();
            return counting.stream()
                            .anyMatch(delivered -> !delivered.bridgedBy().equals(digest))
                    || !counting.isEmpty()
                            && !catalogue
                                    .matchesDigest()
                                    .equals(moves.matchesSha256((query, terms) -> store.queryExec(dataset, query)));
        });
    }

    /**
     * Rebuilds what must be.
     *
     * @param changed delivered graphs that are new or gone
     */
    void rebuild(Store store, Loading loading, Set<Node> changed, ImportProgress progress) {
        TaxonomyCatalogue catalogue = new TaxonomyCatalogue(loading.dataset());
        catalogue.recordWhatCounts();
        List<Delivered> counting = catalogue.counting();
        List<Delivered> stale = counting.stream()
                .filter(one -> changed.contains(one.graph()) || !one.bridgedBy().equals(digest))
                .toList();
        progress.begin(Stage.BRIDGING, (long) stale.size() * rules.size() + rules.size() + 1);
        for (Node bridge : catalogue.bridges()) {
            boolean kept = counting.stream()
                    .anyMatch(one ->
                            !stale.contains(one) && Graphs.shortName(bridge).endsWith("/" + one.id()));
            if (!kept) {
                loading.removeGraph(bridge, () -> progress.advance(0));
                new Catalogue(loading.dataset()).forget(bridge);
            }
        }
        for (BridgeRule rule : rules) {
            if (rule.perTaxonomy()) {
                stale.forEach(one -> run(rule, one.graph(), one.id(), loading, progress));
            } else {
                run(rule, Node.ANY, "", loading, progress);
            }
        }
        fill(
                Graphs.bridge("moves", ""),
                "queries/move",
                triples ->
                        moves.derive(loading::query, () -> Projections.of(store), () -> progress.advance(0), triples),
                loading,
                progress);
        counting.forEach(one -> catalogue.recordBridge(one.graph(), digest));
        catalogue.recordMatches(moves.matchesSha256(loading::query));
    }

    private void run(BridgeRule rule, Node taxonomy, String id, Loading loading, ImportProgress progress) {
        fill(
                rule.graph(id),
                "queries/bridge/" + rule.name() + ".rq",
                triples -> rule.run(taxonomy, loading::query, triples),
                loading,
                progress);
    }

    /** Nothing is written while the source reads. */
    private void fill(
            Node graph, String origin, Consumer<Consumer<Triple>> source, Loading loading, ImportProgress progress) {
        try (Spool spool = Spool.of(triples -> source.accept(triple -> {
            progress.advance(0);
            triples.accept(triple);
        }))) {
            spool.forEach(triple -> {
                progress.advance(0);
                loading.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
            });
            if (spool.size() > 0) {
                new Catalogue(loading.dataset()).recordOrigin(graph, origin, digest);
            }
        }
        progress.advance(1);
    }
}
