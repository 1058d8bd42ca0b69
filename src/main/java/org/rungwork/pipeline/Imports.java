package org.rungwork.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.rungwork.access.Actor;
import org.rungwork.access.Authority;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.model.SuspectIri;
import org.rungwork.model.Taxonomy;
import org.rungwork.pipeline.Activity.GraphChange;
import org.rungwork.pipeline.ImportProgress.Stage;
import org.rungwork.store.Loading;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;

/**
 * From a delivered taxonomy to a published version. The files are read into a spool first, so that whatever is wrong
 * with them is known before the store hears of them; the rest is one transaction of the storage.
 */
public final class Imports {

    private final Store store;
    private final Bridges bridges;
    private final ImportSeverities severities;
    private final Authority authority;
    private final InstantSource clock;

    public Imports(
            Store store, Bridges bridges, ImportSeverities severities, Authority authority, InstantSource clock) {
        this.store = store;
        this.bridges = bridges;
        this.severities = severities;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Imports a delivery beside the versions that are there already; the newest version of a taxonomy counts. The same
     * delivery imported again changes nothing.
     *
     * @param actor whose import it is
     * @param options what the reader of this kind asks for, such as version
     * @throws IllegalArgumentException if the options do not suffice; the message says what to do
     * @throws org.rungwork.access.WriteForbiddenException if the actor may not write the graph
     * @throws ImportRefusedException if something is wrong that stops an import
     * @throws java.util.concurrent.CancellationException if the progress was told to stop
     */
    public ImportReport run(
            Actor actor,
            TaxonomyReader reader,
            Delivery delivery,
            Map<String, String> options,
            ImportProgress progress) {
        Stopwatch stopwatch = new Stopwatch(clock);
        Instant started = clock.instant();
        Taxonomy taxonomy = requireAllowed(actor, reader, delivery, options);
        Node graph = reader.graph(taxonomy);
        MeteredDelivery metered = stopwatch.time("checksum", () -> MeteredDelivery.of(delivery, progress));
        IssueLedger ledger = new IssueLedger(severities);
        if (isThere(graph, metered.sha256())) {
            progress.begin(Stage.DONE, 0);
            return report(taxonomy, graph, metered.sha256(), ledger, progress, stopwatch, false);
        }
        progress.begin(Stage.READING, metered.bytes());
        try (Spool spool = stopwatch.time(
                "reading",
                () -> Spool.of(triples -> reader.read(
                        metered.delivery(), options, new Gathering(triples, ledger, progress, delivery.name()))))) {
            refuse(ledger, spool, delivery);
            store.load(loading -> {
                Catalogue catalogue = new Catalogue(loading.dataset());
                progress.begin(Stage.STORING, spool.size());
                stopwatch.time("storing", () -> replace(loading, graph, spool, progress));
                catalogue.recordOrigin(graph, delivery.name(), metered.sha256());
                new TaxonomyCatalogue(loading.dataset()).recordTaxonomy(graph, taxonomy);
                stopwatch.time("bridging", () -> bridges.rebuild(store, loading, Set.of(graph), progress));
                progress.begin(Stage.PUBLISHING, 0);
                catalogue.recordPublication(
                        new Activity(actor, "import of " + taxonomy.title(), started, clock.instant()),
                        GraphChange.uncounted(loading.graphs()));
                return true;
            });
        }
        progress.begin(Stage.DONE, 0);
        return report(taxonomy, graph, metered.sha256(), ledger, progress, stopwatch, true);
    }

    /** What would be imported, where the options suffice and the actor may write it; throws as {@link #run} does. */
    Taxonomy requireAllowed(Actor actor, TaxonomyReader reader, Delivery delivery, Map<String, String> options) {
        Taxonomy taxonomy = reader.describe(delivery, options);
        authority.requireWritable(actor, Stream.of(reader.graph(taxonomy).getURI()));
        return taxonomy;
    }

    private boolean isThere(Node graph, String sha256) {
        return store.read(dataset ->
                new Catalogue(dataset).digest(graph).filter(sha256::equals).isPresent());
    }

    private static void replace(Loading loading, Node graph, Spool spool, ImportProgress progress) {
        loading.removeGraph(graph, () -> progress.advance(0));
        spool.forEach(triple -> {
            progress.advance(1);
            loading.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        });
    }

    private static void refuse(IssueLedger ledger, Spool spool, Delivery delivery) {
        if (spool.size() == 0 && !ledger.hasViolation()) {
            ledger.add(ImportIssue.ofFile(
                    ImportIssue.Code.MISSING_FILE,
                    delivery.name(),
                    "nothing in it is what an import of this kind reads",
                    "name the folder or the archive as its publisher delivers it"));
        }
        if (ledger.hasViolation()) {
            throw new ImportRefusedException(ledger.tallies());
        }
    }

    private ImportReport report(
            Taxonomy taxonomy,
            Node graph,
            String sha256,
            IssueLedger ledger,
            ImportProgress progress,
            Stopwatch stopwatch,
            boolean changed) {
        return store.read(dataset -> {
            Catalogue catalogue = new Catalogue(dataset);
            return new ImportReport(
                    taxonomy,
                    Graphs.shortName(graph),
                    sha256,
                    progress.snapshot().rows(),
                    catalogue.triples(graph),
                    new TaxonomyCatalogue(dataset).triplesOfBridges(),
                    ledger.tallies(),
                    catalogue.version(),
                    changed,
                    stopwatch.stages());
        });
    }

    /**
     * Brings imported graphs into our terms again where the rules have changed since, or the matches between roles.
     *
     * @return whether anything had to be done
     */
    public boolean refresh(ImportProgress progress) {
        boolean outdated = bridges.isOutdated(store);
        if (outdated) {
            publish("bridge to imported taxonomies", Set.of(), progress);
        }
        return outdated;
    }

    /** The taxonomies and crosswalks that are there, all versions of them, in the order of their ids. */
    public List<Imported> imported() {
        return store.read(dataset -> {
            TaxonomyCatalogue catalogue = new TaxonomyCatalogue(dataset);
            return catalogue.delivered().stream().map(catalogue::imported).toList();
        });
    }

    /**
     * Removes what was imported under an id, such as esco-1.1.1, with all that rules made of it. Where an older version of
     * a taxonomy is left, it counts again.
     *
     * @return the version published without it; empty where there is none of this id
     */
    public OptionalLong unload(String id, ImportProgress progress) {
        List<Node> graphs = imported().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> Graphs.parse(one.graph()))
                .toList();
        if (graphs.isEmpty()) {
            return OptionalLong.empty();
        }
        unload(graphs, progress);
        return OptionalLong.of(store.read(dataset -> new Catalogue(dataset).version()));
    }

    /**
     * Removes delivered graphs with all that rules made of them. Where an older version of a taxonomy is left, it counts
     * again.
     *
     * @throws IllegalArgumentException if a graph is not a delivered one that is there
     * @throws org.rungwork.access.WriteForbiddenException if who unloads may not write one of them
     */
    public void unload(List<Node> graphs, ImportProgress progress) {
        for (Node graph : graphs) {
            boolean there =
                    store.read(dataset -> new Catalogue(dataset).digest(graph)).isPresent();
            if (!Graphs.isDelivered(graph) || !there) {
                throw new IllegalArgumentException(
                        "There is no imported graph " + Graphs.shortName(graph) + " to unload");
            }
        }
        authority.requireWritable(authority.present(), graphs.stream().map(Node::getURI));
        publish("unload", new LinkedHashSet<>(graphs), progress);
    }

    private void publish(String label, Set<Node> removed, ImportProgress progress) {
        Instant started = clock.instant();
        store.load(loading -> {
            Catalogue catalogue = new Catalogue(loading.dataset());
            removed.forEach(graph -> {
                loading.removeGraph(graph, () -> progress.advance(0));
                catalogue.forget(graph);
            });
            bridges.rebuild(store, loading, removed, progress);
            catalogue.recordPublication(
                    new Activity(authority.present(), label, started, clock.instant()),
                    GraphChange.uncounted(loading.graphs()));
            return true;
        });
    }

    /** Puts what a reader finds where it belongs. */
    private static final class Gathering implements Receiver {

        private final Consumer<Triple> triples;
        private final IssueLedger ledger;
        private final ImportProgress progress;
        private String file;

        Gathering(Consumer<Triple> triples, IssueLedger ledger, ImportProgress progress, String file) {
            this.triples = triples;
            this.ledger = ledger;
            this.progress = progress;
            this.file = file;
        }

        @Override
        public void triple(Node subject, Node predicate, Node object) {
            if (isHonest(subject) && isHonest(predicate) && isHonest(object)) {
                triples.accept(Triple.create(subject, predicate, object));
            }
        }

        private boolean isHonest(Node term) {
            Optional<String> reason = term.isURI() ? SuspectIri.reason(term.getURI()) : Optional.empty();
            reason.ifPresent(problem -> issue(ImportIssue.ofFile(
                    ImportIssue.Code.SUSPECT_IRI,
                    file,
                    "the IRI <" + SuspectIri.shown(term.getURI()) + "> " + problem,
                    "correct it; what is said with it is left out")));
            return reason.isEmpty();
        }

        @Override
        public void issue(ImportIssue issue) {
            ledger.add(issue);
            progress.issue(issue);
        }

        @Override
        public void progress(SourceFile read) {
            file = read.name();
            progress.row();
        }
    }
}
