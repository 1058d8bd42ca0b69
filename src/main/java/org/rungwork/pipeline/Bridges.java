package org.rungwork.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.rungwork.derivation.BridgeRule;
import org.rungwork.intake.GraphSource;
import org.rungwork.intake.SourceFile;
import org.rungwork.pipeline.Catalogue.Delivered;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.store.Loading;
import org.rungwork.vocabulary.Graphs;

/**
 * Keeps graph:bridge/… up to date: what imported graphs mean in our terms. Rules of one taxonomy are run again only where
 * it or the rules changed, rules over everything each time.
 */
public final class Bridges {

    private final List<BridgeRule> rules;
    private final String digest;

    /**
     * Reads the rules.
     *
     * @param files the files of queries/bridge
     * @throws IllegalArgumentException if one cannot be read
     */
    public static Bridges read(List<SourceFile> files) {
        return new Bridges(
                files.stream().map(file -> Rules.parse(file, BridgeRule::of)).toList(),
                new GraphSource(Node.ANY, files).sha256());
    }

    /** @param digest SHA-256 of all that decides what the rules make of a taxonomy */
    private Bridges(List<BridgeRule> rules, String digest) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(BridgeRule::name)).toList();
        this.digest = digest;
    }

    /** Whether rules have changed since a taxonomy that counts was last brought into our terms. */
    boolean isOutdated(Catalogue catalogue) {
        return catalogue.delivered().stream()
                .filter(Delivered::counts)
                .anyMatch(delivered -> !delivered.bridgedBy().equals(digest));
    }

    /**
     * Rebuilds what must be.
     *
     * @param changed delivered graphs that are new or gone
     */
    void rebuild(Loading loading, Set<Node> changed, ImportProgress progress) {
        Catalogue catalogue = new Catalogue(loading.dataset());
        catalogue.recordWhatCounts();
        Collection<Delivered> delivered = catalogue.delivered();
        List<Delivered> stale = delivered.stream()
                .filter(Delivered::counts)
                .filter(one -> changed.contains(one.graph()) || !one.bridgedBy().equals(digest))
                .toList();
        progress.begin(Stage.BRIDGING, (long) stale.size() * rules.size() + rules.size());
        for (Node bridge : catalogue.bridges()) {
            boolean kept = delivered.stream()
                    .anyMatch(one -> one.counts()
                            && !stale.contains(one)
                            && Graphs.shortName(bridge).endsWith("/" + one.id()));
            if (!kept) {
                loading.removeGraph(bridge);
                catalogue.forget(bridge);
            }
        }
        for (BridgeRule rule : rules) {
            if (rule.perTaxonomy()) {
                stale.forEach(one -> run(rule, one.graph(), one.id(), loading, progress));
            } else {
                run(rule, Node.ANY, "", loading, progress);
            }
        }
        delivered.stream().filter(Delivered::counts).forEach(one -> catalogue.recordBridge(one.graph(), digest));
    }

    private void run(BridgeRule rule, Node taxonomy, String id, Loading loading, ImportProgress progress) {
        Node graph = rule.graph(id);
        try (Spool spool = Spool.of(triples -> rule.run(taxonomy, loading::query, triple -> {
            progress.advance(0);
            triples.accept(triple);
        }))) {
            spool.forEach(triple -> {
                progress.advance(0);
                loading.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
            });
            if (spool.size() > 0) {
                new Catalogue(loading.dataset()).recordOrigin(graph, "queries/bridge/" + rule.name() + ".rq", digest);
            }
        }
        progress.advance(1);
    }
}
