package org.rungwork.mapping;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.sssom.SssomReader;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.query.Answer;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;

/** Sets of mappings that curators send, and the mappings that are here as a set. */
public final class MappingSets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");
    private static final Set<Node> BY_HAND = Set.of(Sssom.ManualMappingCuration, Sssom.MappingReview);

    private static final Map<String, String> PREFIXES = Map.of(
            "dcterms", "http://purl.org/dc/terms/",
            "owl", "http://www.w3.org/2002/07/owl#",
            "pav", "http://purl.org/pav/",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "rw", "https://w3id.org/rungwork/ns#",
            "semapv", "https://w3id.org/semapv/vocab/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "sssom", "https://w3id.org/sssom/");

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
     * @param table SSSOM in TSV
     * @throws IllegalArgumentException if the name is none
     * @throws SetRefusedException if a row is not as SSSOM asks
     * @throws MappingRefusedException if mappings are to hold that nobody has looked at
     * @throws org.rungwork.pipeline.GraphOwnedException if a file owns the set of that name
     * @throws org.rungwork.pipeline.LoadRefusedException if the result breaks a rule
     */
    public Received receive(String name, boolean curated, byte[] table) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name '" + name + "' is no name of a set: use small letters, digits, dots and dashes");
        }
        List<Triple> triples = read(name + (curated ? "" : ".candidate") + ".sssom.tsv", table);
        int records = (int) triples.stream()
                .filter(triple -> triple.getPredicate().equals(Sssom.mappingJustification))
                .count();
        if (curated) {
            requireReviewed(triples);
        }
        Node graph = curated ? Graphs.curatedMappings(name) : Graphs.candidateMappings(name);
        long version = pipeline.edit(
                        "mapping set " + name,
                        staged -> staged.replaceGraph(graph, content -> triples.forEach(content)))
                .version();
        return new Received(version, Graphs.shortName(graph), records);
    }

    private static List<Triple> read(String fileName, byte[] table) {
        List<Triple> triples = new ArrayList<>();
        List<ImportIssue> issues = new ArrayList<>();
        new SssomReader().read(new SourceFile(fileName, () -> new ByteArrayInputStream(table)), triples::add, issues);
        if (!issues.isEmpty()) {
            throw new SetRefusedException(issues);
        }
        if (triples.isEmpty()) {
            throw new MappingRefusedException("The set has no mapping");
        }
        return triples;
    }

    private static void requireReviewed(List<Triple> triples) {
        List<Node> guesses = triples.stream()
                .filter(triple -> triple.getPredicate().equals(Sssom.mappingJustification))
                .map(Triple::getObject)
                .filter(Predicate.not(BY_HAND::contains))
                .toList();
        if (!guesses.isEmpty()) {
            throw new MappingRefusedException(guesses.size() + " mappings were found by <"
                    + guesses.getFirst().getURI() + "> and by no person: send the set as candidates (kind=candidate)");
        }
    }

    /** The mappings that the filter lets through, by the records that count. */
    public MappingTable table(MappingFilter filter) {
        Mappings.Edition edition = mappings.edition();
        return MappingTable.of(edition.list(filter), edition.version());
    }

    /** The same records as they stand in the store. */
    public Answer graph(MappingFilter filter) {
        return store.read(dataset -> {
            Graph graph = GraphFactory.createDefaultGraph();
            for (Mapping mapping : mappings.all(filter)) {
                mapping.decisive()
                        .ifPresent(claim -> Iter.asStream(dataset.find(
                                        claim.graphNode(), NodeFactory.createURI(claim.iri()), Node.ANY, Node.ANY))
                                .map(Quad::asTriple)
                                .forEach(graph::add));
            }
            return new Answer.Statements(graph, new TreeMap<>(PREFIXES));
        });
    }
}
