package org.rungwork.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.access.Actor;
import org.rungwork.access.Authority;
import org.rungwork.intake.GraphReader;
import org.rungwork.intake.GraphSource;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.Layout;
import org.rungwork.intake.SourceFile;
import org.rungwork.pipeline.Activity.GraphChange;
import org.rungwork.pipeline.LoadRefusedException.LocatedFinding;
import org.rungwork.pipeline.Publication.GraphSize;
import org.rungwork.store.ChangeSet;
import org.rungwork.store.StagedDataset;
import org.rungwork.store.Store;
import org.rungwork.validation.Finding;
import org.rungwork.validation.Quotations;
import org.rungwork.validation.Severity;
import org.rungwork.vocabulary.Graphs;

/**
 * From source files or an edit to a published version. Everything happens on a staged dataset; the store publishes it
 * as one transaction or not at all.
 */
public final class Pipeline {

    private static final int LOCATED_FINDINGS = 100;

    private final Store store;
    private final Rules rules;
    private final Authority authority;
    private final InstantSource clock;
    private final GraphReader reader = new GraphReader();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param authority whose edits these are, and which graphs they may write */
    public Pipeline(Store store, Rules rules, Authority authority, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.authority = authority;
        this.clock = clock;
    }

    /** Has the work run after each publication that changed what is matched exactly or closely. */
    public void afterMatchesChange(Runnable work) {
        listeners.add(work);
    }

    /** Who edits on this thread. */
    public Actor editor() {
        return authority.present();
    }

    /** What is published; version 0 without graphs while nothing is. */
    public Publication published() {
        return store.read(this::current);
    }

    private Publication current(DatasetGraph dataset) {
        Catalogue catalogue = new Catalogue(dataset);
        return new Publication(
                catalogue.version(), false, catalogue.graphs(), List.of(), new Stopwatch(clock).stages());
    }

    /**
     * Loads the graphs whose files changed since they were loaded last, whole graphs at a time; where neither files nor
     * rules changed, nothing happens.
     *
     * @throws LoadRefusedException if a file cannot be read or the data breaks a rule; nothing has changed then
     */
    public Publication load(List<SourceFile> files) {
        List<ImportIssue> issues = new ArrayList<>();
        Layout layout = Layout.of(files, issues);
        List<GraphSource> sources = layout.graphs();
        refuse(issues);
        return write(staged -> {
            SourceChanges changes = SourceChanges.of(sources, new Catalogue(staged));
            return publish(
                    staged,
                    sources,
                    "load of " + changes.changed().size() + " graphs",
                    () -> {
                        changes.abandoned().forEach(staged::removeGraph);
                        read(changes.changed(), staged);
                    },
                    data -> validateAll(data, layout.documents()));
        });
    }

    /**
     * Publishes an edit of graphs that no file owns.
     *
     * @param label what the edit was, for the record
     * @throws UnacceptableTermException if it adds a term that an export could not write, or a graph called as a thing is
     * @throws org.rungwork.access.WriteForbiddenException if it touches a graph that who edits may not write
     * @throws GraphOwnedException if it touches a graph that files or rules own
     * @throws LoadRefusedException if the result breaks a rule; nothing has changed then
     */
    public Publication edit(String label, Consumer<StagedDataset> edit) {
        return edit(label, Set.of(), () -> {}, edit);
    }

    /**
     * The same.
     *
     * @param whileWaiting done now and then while others write first; throws to wait no longer
     */
    public Publication edit(String label, Runnable whileWaiting, Consumer<StagedDataset> edit) {
        return edit(label, Set.of(), whileWaiting, edit);
    }

    /**
     * The same for work that has graphs of its own, which nobody else may edit.
     *
     * @param ownGraphs the graphs that only this work writes
     */
    public Publication edit(String label, Set<Node> ownGraphs, Consumer<StagedDataset> edit) {
        return edit(label, ownGraphs, () -> {}, edit);
    }

    private Publication edit(String label, Set<Node> ownGraphs, Runnable whileWaiting, Consumer<StagedDataset> edit) {
        return write(
                whileWaiting,
                staged -> publish(
                        staged,
                        List.of(),
                        label,
                        () -> editOwnGraphs(staged, ownGraphs, edit),
                        data -> validateTouched(data, staged)));
    }

    private void editOwnGraphs(StagedDataset staged, Set<Node> ownGraphs, Consumer<StagedDataset> edit) {
        // as it was before the edit, which may have cleared the catalogue
        Map<String, String> origins =
                new Catalogue(staged).graphs().stream().collect(Collectors.toMap(GraphSize::name, GraphSize::from));
        edit.accept(staged);
        staged.changes().added().forEach(UnacceptableTermException::requireAcceptable);
        authority.requireWritable(authority.present(), staged.changes().graphs().map(Node::toString));
        staged.changes().graphs().filter(graph -> !ownGraphs.contains(graph)).forEach(graph -> {
            String name = Graphs.shortName(graph);
            String origin = origins.getOrDefault(name, "");
            if (!origin.isEmpty() || Graphs.isReserved(graph)) {
                throw new GraphOwnedException(name, owner(graph, origin));
            }
        });
    }

    private static String owner(Node graph, String origin) {
        if (Graphs.isReviewed(graph)) {
            return "the decisions at /api/mappings";
        }
        return origin.isEmpty() ? "Rungwork itself" : origin;
    }

    /**
     * Removes graphs with all they hold.
     *
     * @throws IllegalArgumentException if a graph is not there, or is the catalogue or a derived one
     * @throws LoadRefusedException if what stays refers to what would be gone
     */
    public Publication unload(List<Node> graphs) {
        List<String> known = published().graphs().stream().map(GraphSize::name).toList();
        for (Node graph : graphs) {
            String name = Graphs.shortName(graph);
            if (!known.contains(name) || Graphs.isDerived(graph)) {
                throw new IllegalArgumentException(
                        "There is no graph " + name + " to unload; there are " + String.join(", ", known));
            }
        }
        return write(staged -> publish(
                staged,
                List.of(),
                "unload",
                () -> graphs.forEach(staged::removeGraph),
                data -> validateTouched(data, staged)));
    }

    private Publication write(Function<StagedDataset, Publication> work) {
        return write(() -> {}, work);
    }

    private Publication write(Runnable whileWaiting, Function<StagedDataset, Publication> work) {
        boolean[] matched = {false};
        Publication publication = store.write(whileWaiting, staged -> {
            Publication result = work.apply(staged);
            matched[0] = result.changed() && touchesMatches(staged.changes());
            return result;
        });
        if (matched[0]) {
            listeners.forEach(Runnable::run);
        }
        return publication;
    }

    private static boolean touchesMatches(ChangeSet changes) {
        return Stream.concat(changes.added().stream(), changes.removed().stream())
                .map(Quad::getPredicate)
                .anyMatch(predicate ->
                        predicate.equals(SKOS.exactMatch.asNode()) || predicate.equals(SKOS.closeMatch.asNode()));
    }

    /** The flow: intake or edit, validation, derivation, validation again, refusal or record of the version. */
    private Publication publish(
            StagedDataset staged,
            List<GraphSource> sources,
            String label,
            Runnable intake,
            Function<Graph, List<Finding>> validation) {
        Instant started = clock.instant();
        Stopwatch stopwatch = new Stopwatch(clock);
        Locator locator = new Locator(sources, staged);
        Catalogue catalogue = new Catalogue(staged);

        stopwatch.time("intake", intake);
        if (staged.changes().isEmpty()
                && catalogue.rulesDigest().filter(rules.digest()::equals).isPresent()) {
            return current(staged);
        }
        Actor actor = authority.present();
        // first, since what is judged may name who wrote it
        catalogue.recordActor(actor);
        StagedDataset own = staged.copy(ownGraphs(staged));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(stopwatch.time(
                "validation", () -> validation.apply(own.merged(graph -> !graph.equals(Graphs.CATALOGUE)))));
        // rules and checks run on what breaks a shape, too: a person wants to hear of everything at once
        stopwatch.time("derivation", () -> derive(staged, own));
        findings.addAll(stopwatch.time("validation", () -> rules.validation().check(own)));
        refuse(findings, locator);
        catalogue.recordRules(rules.digest());
        catalogue.recordPublication(
                new Activity(actor, label, started, clock.instant()), GraphChange.of(staged.changes()));
        return new Publication(catalogue.version(), true, catalogue.graphs(), findings, stopwatch.stages());
    }

    private void read(List<GraphSource> sources, StagedDataset staged) {
        List<ImportIssue> issues = new ArrayList<>();
        Catalogue catalogue = new Catalogue(staged);
        for (GraphSource source : sources) {
            staged.replaceGraph(source.graph(), triples -> reader.read(source, triples, issues));
            catalogue.recordOrigin(source.graph(), source.fileNames(), source.sha256());
        }
        refuse(issues);
    }

    /**
     * The graphs that are judged and derived from at each publication. Imported ones are large and were judged when they
     * were imported; the trail of publications only grows.
     */
    private static Set<Node> ownGraphs(StagedDataset staged) {
        Set<Node> graphs = staged.changedGraphs();
        new Catalogue(staged).graphs().forEach(graph -> graphs.add(Graphs.parse(graph.name())));
        graphs.add(Graphs.CATALOGUE);
        graphs.removeIf(graph -> Graphs.isImported(graph) || graph.equals(Graphs.PUBLICATION_TRAIL));
        return graphs;
    }

    /** A load judges every node and every quote. */
    private List<Finding> validateAll(Graph data, Map<String, String> documents) {
        List<Finding> findings = new ArrayList<>(rules.validation().validate(data));
        findings.addAll(Quotations.check(data, documents));
        return findings;
    }

    /** An edit judges the nodes it touches. */
    private List<Finding> validateTouched(Graph data, StagedDataset staged) {
        return rules.validation().validate(data, touchedNodes(staged));
    }

    private static Set<Node> touchedNodes(StagedDataset staged) {
        ChangeSet changes = staged.changes();
        return Stream.concat(changes.added().stream(), changes.removed().stream())
                .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                .collect(Collectors.toSet());
    }

    private void derive(StagedDataset staged, StagedDataset own) {
        Catalogue catalogue = new Catalogue(staged);
        // those of rules that are gone as well
        Iter.toList(Iter.filter(own.listGraphNodes(), Graphs::isDerived)).forEach(graph -> {
            own.removeGraph(graph);
            staged.removeGraph(graph);
        });
        rules.derivation().derive(own, (rule, triples) -> {
            own.replaceGraph(rule.graph(), content -> triples.forEach(content));
            staged.replaceGraph(rule.graph(), content -> triples.forEach(content));
            catalogue.recordOrigin(rule.graph(), "queries/derive/" + rule.name() + ".rq", rules.digest());
        });
    }

    private static void refuse(List<ImportIssue> issues) {
        if (!issues.isEmpty()) {
            throw new LoadRefusedException(issues, List.of());
        }
    }

    private static void refuse(List<Finding> findings, Locator locator) {
        List<LocatedFinding> violations = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.VIOLATION) {
                // nobody reads more, and each is a search through the files
                boolean located = violations.size() < LOCATED_FINDINGS;
                violations.add(new LocatedFinding(finding, located ? locator.locate(finding.focus()) : ""));
            }
        }
        if (!violations.isEmpty()) {
            throw new LoadRefusedException(List.of(), violations);
        }
    }
}
