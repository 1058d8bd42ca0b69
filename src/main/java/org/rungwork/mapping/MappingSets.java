package org.rungwork.mapping;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.sssom.MappingSet;
import org.rungwork.intake.sssom.Prefixes;
import org.rungwork.intake.sssom.Slot;
import org.rungwork.intake.sssom.SlotValues;
import org.rungwork.intake.sssom.SssomFormat;
import org.rungwork.intake.sssom.SssomReader;
import org.rungwork.intake.sssom.SssomReading;
import org.rungwork.intake.sssom.StoredMappings;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Sssom;

/** Sets of mappings that curators send, and the mappings that are here as a set. */
public final class MappingSets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");
    private static final String CANDIDATE = ".candidate";
    private static final Set<String> BY_HAND =
            Set.of(Sssom.ManualMappingCuration.getURI(), Sssom.MappingReview.getURI());

    private final Store store;
    private final Pipeline pipeline;
    private final Mappings mappings;

    public MappingSets(Store store, Pipeline pipeline, Mappings mappings) {
        this.store = store;
        this.pipeline = pipeline;
        this.mappings = mappings;
    }

    /**
     * What became of a set.
     *
     * @param version the published version in which it stands
     * @param graph short name of its graph
     * @param mappings how many it has
     */
    public record Received(long version, String graph, int mappings) {}

    /** Something is wrong with a set; nothing of it was kept. */
    public static final class SetRefusedException extends RuntimeException {

        private final transient List<ImportIssue> issues;

        SetRefusedException(List<ImportIssue> issues) {
            super(issues.size() + " issues in the set, so nothing of it was kept");
            this.issues = List.copyOf(issues);
        }

        /** What is wrong, with its line. */
        public List<ImportIssue> issues() {
            return issues;
        }
    }

    /**
     * Puts a set in the place of the one of the same name.
     *
     * @param name of small letters, digits, dots and dashes
     * @param curated whether the mappings hold; otherwise they are candidates
     * @param content a set in the format
     * @throws IllegalArgumentException if the name is none
     * @throws SetRefusedException if a mapping is not as SSSOM asks, or mappings that are to hold contradict each other
     * @throws MappingRefusedException if mappings are to hold that nobody has looked at
     * @throws org.rungwork.pipeline.GraphOwnedException if a file owns the set of that name
     * @throws org.rungwork.pipeline.LoadRefusedException if the result breaks a rule
     */
    public Received receive(String name, boolean curated, SssomFormat format, byte[] content) {
        if (!NAME.matcher(name).matches() || name.endsWith(CANDIDATE)) {
            throw new IllegalArgumentException("name '" + name
                    + "' is no name of a set: use small letters, digits, dots and dashes, and another end than "
                    + CANDIDATE);
        }
        MappingSet set = read(new SourceFile(name, () -> new ByteArrayInputStream(content)), format, curated);
        if (curated) {
            requireReviewed(set);
        }
        // records of both kinds have names of their own, as those of files do
        String records = curated ? name : name + CANDIDATE;
        Node graph = curated ? Graphs.curatedMappings(name) : Graphs.candidateMappings(name);
        long version = pipeline.edit(
                        "mapping set " + name,
                        staged -> staged.replaceGraph(
                                graph, triples -> StoredMappings.triples(set, records, curated, triples)))
                .version();
        return new Received(version, Graphs.shortName(graph), set.mappings().size());
    }

    private static MappingSet read(SourceFile file, SssomFormat format, boolean curated) {
        SssomReading reading = new SssomReader().read(file, format);
        List<ImportIssue> issues = new ArrayList<>(reading.issues());
        if (curated) {
            issues.addAll(reading.contradictions());
        }
        if (!issues.isEmpty()) {
            throw new SetRefusedException(issues);
        }
        return reading.set()
                .filter(set -> !set.mappings().isEmpty())
                .orElseThrow(() -> new MappingRefusedException("The set has no mapping"));
    }

    private static void requireReviewed(MappingSet set) {
        List<String> guesses = set.mappings().stream()
                .map(mapping -> mapping.find(Slot.MAPPING_JUSTIFICATION).orElse(""))
                .filter(Predicate.not(BY_HAND::contains))
                .toList();
        if (!guesses.isEmpty()) {
            throw new MappingRefusedException(guesses.size() + " mappings were found by <" + guesses.getFirst()
                    + "> and by no person: send the set as candidates (kind=candidate)");
        }
    }

    /** The records that count of the mappings that the filter lets through. */
    public MappingSet find(MappingFilter filter) {
        Mappings.Edition edition = mappings.edition();
        SlotValues about = new SlotValues(
                Map.of(
                        Slot.MAPPING_SET_ID, List.of(Identifiers.NAMESPACE + "mapping/all"),
                        Slot.MAPPING_SET_TITLE, List.of("Mappings of Rungwork"),
                        Slot.MAPPING_SET_VERSION, List.of(Long.toString(edition.version()))),
                Map.of());
        List<Triple> records = store.read(dataset -> edition.list(filter).stream()
                .flatMap(mapping -> mapping.decisive().stream())
                .flatMap(claim -> Iter.asStream(
                        dataset.find(claim.graphNode(), NodeFactory.createURI(claim.iri()), Node.ANY, Node.ANY)))
                .map(Quad::asTriple)
                .toList());
        MappingSet set = StoredMappings.read("the mappings", records, about, Prefixes.NONE)
                .set()
                .orElseGet(() -> new MappingSet(about, List.of(), Prefixes.NONE, List.of()));
        return new MappingSet(set.values(), set.extensions(), MappingPrefixes.of(set), set.mappings());
    }
}
