package org.rungwork.mapping;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rungwork.mapping.ProposalSource.Proposal;
import org.rungwork.model.MatchRelation;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.query.TaxonomyVersion;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;

/**
 * Writes what a search finds as candidates. What was proposed for the same two sets before and is not decided on is
 * replaced; what is decided on stays, and is never proposed again.
 */
public final class Proposals {

    private final Store store;
    private final Pipeline pipeline;
    private final Mappings mappings;
    private final InstantSource clock;

    public Proposals(Store store, Pipeline pipeline, Mappings mappings, InstantSource clock) {
        this.store = store;
        this.pipeline = pipeline;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * What was proposed.
     *
     * @param version the published version in which the proposals stand
     * @param graph short name of the graph that holds them
     * @param subjects how many concepts were looked at
     * @param proposed how many mappings are proposed for them
     * @param unmatched how many of them have a record that says that nothing was found
     * @param settled how many mappings are not proposed since they are decided on, or their subject is matched exactly
     */
    public record Report(long version, String graph, int subjects, int proposed, int unmatched, int settled) {}

    /** What a search found for a concept. */
    private record Found(Described subject, List<Proposal> proposals) {}

    /**
     * Searches for matches of our concepts and proposes them.
     *
     * @param taxonomy id of an imported version that counts, such as esco-1.1.1
     * @param limit the most concepts to look at, in the order of their IRIs
     * @throws MappingRefusedException if there is no such version, or a newer one counts
     */
    public Report run(ProposalSource source, SubjectKind kind, String taxonomy, int limit) {
        TaxonomyVersion version = mappings.taxonomies().stream()
                .filter(one -> one.id().equals(taxonomy))
                .findFirst()
                .filter(TaxonomyVersion::counts)
                .orElseThrow(
                        () -> new MappingRefusedException("'" + taxonomy + "' is no taxonomy that counts; these are: "
                                + mappings.taxonomies().stream()
                                        .filter(TaxonomyVersion::counts)
                                        .map(TaxonomyVersion::id)
                                        .collect(Collectors.joining(", "))));
        // found before the edit: nobody has to wait for a search in order to write
        List<Found> found = subjects(kind, limit).stream()
                .map(mappings::describe)
                .filter(Described::hasLabel)
                .map(subject -> new Found(subject, source.propose(subject, kind, taxonomy)))
                .toList();
        Batch batch = new Batch(source, version, "proposed-" + kind.text() + "-" + version.taxonomy());
        long published = pipeline.edit("mapping proposals", staged -> batch.write(staged, found))
                .version();
        return batch.report(published, found.size());
    }

    private List<String> subjects(SubjectKind kind, int limit) {
        return store.read(dataset -> Iter.asStream(dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), kind.type()))
                .map(quad -> quad.getSubject().getURI())
                .distinct()
                .sorted()
                .limit(limit)
                .toList());
    }

    /** What is written at one time. */
    private final class Batch {

        private final ProposalSource source;
        private final TaxonomyVersion taxonomy;
        private final String set;
        private final Node graph;
        private int proposed;
        private int unmatched;
        private int settled;

        Batch(ProposalSource source, TaxonomyVersion taxonomy, String set) {
            this.source = source;
            this.taxonomy = taxonomy;
            this.set = set;
            this.graph = Graphs.candidateMappings(set);
        }

        Report report(long version, int subjects) {
            return new Report(version, Graphs.shortName(graph), subjects, proposed, unmatched, settled);
        }

        void write(DatasetGraph dataset, List<Found> found) {
            List<Mapping> known = mappings.all(MappingFilter.all());
            removeUndecided(dataset, known, found);
            Set<Ends> decided =
                    known.stream().filter(Mapping::isDecided).map(Mapping::ends).collect(Collectors.toSet());
            Set<String> exact = known.stream()
                    .filter(mapping -> mapping.state() == MappingState.ACCEPTED
                            && mapping.predicate().equals(MatchRelation.EXACT_MATCH.iri()))
                    .map(mapping -> place(mapping.ends()))
                    .collect(Collectors.toSet());
            for (Found one : found) {
                List<Proposal> open = new ArrayList<>();
                for (Proposal proposal : one.proposals()) {
                    Ends ends = new Ends(one.subject().iri(), proposal.target());
                    if (decided.contains(ends) || exact.contains(place(ends))) {
                        settled++;
                    } else {
                        open.add(proposal);
                    }
                }
                open.forEach(proposal -> propose(dataset, one.subject(), proposal));
                if (one.proposals().isEmpty()) {
                    tellUnmatched(dataset, one.subject());
                }
            }
        }

        /** A subject and the namespace of its object: an exact match in it leaves no room for another. */
        private static String place(Ends ends) {
            return ends.subject() + " " + Identifiers.namespace(ends.object());
        }

        private void removeUndecided(DatasetGraph dataset, List<Mapping> known, List<Found> found) {
            Set<String> searched =
                    found.stream().map(one -> one.subject().iri()).collect(Collectors.toSet());
            known.stream()
                    .filter(mapping -> !mapping.isDecided()
                            && searched.contains(mapping.ends().subject()))
                    .flatMap(mapping -> mapping.claims().stream())
                    .filter(claim -> claim.graphNode().equals(graph))
                    .forEach(claim -> dataset.deleteAny(graph, NodeFactory.createURI(claim.iri()), Node.ANY, Node.ANY));
        }

        private void propose(DatasetGraph dataset, Described subject, Proposal proposal) {
            Sighting object = mappings.describe(proposal.target())
                    .sighting()
                    .or(new Sighting(proposal.label(), "", taxonomy.version()));
            record(dataset, subject, new Ends(subject.iri(), proposal.target()), proposal.relation(), object)
                    .add(
                            Sssom.mappingJustification,
                            proposal.composite() ? Sssom.CompositeMatching : Sssom.LexicalMatching)
                    .decimal(Sssom.confidence, proposal.confidence())
                    .text(RDFS.comment.asNode(), proposal.why());
            proposed++;
        }

        private void tellUnmatched(DatasetGraph dataset, Described subject) {
            record(
                            dataset,
                            subject,
                            new Ends(subject.iri(), Ends.NO_TERM_FOUND),
                            MatchRelation.EXACT_MATCH,
                            new Sighting("", "", taxonomy.version()))
                    .add(Sssom.mappingJustification, Sssom.CompositeMatching)
                    .text(RDFS.comment.asNode(), "nothing in " + taxonomy.title() + " is likely enough");
            unmatched++;
        }

        private Writing record(
                DatasetGraph dataset, Described subject, Ends ends, MatchRelation relation, Sighting object) {
            Node iri = NodeFactory.createURI(Identifiers.NAMESPACE + "mapping/" + set + "/" + ends.id());
            LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            return new Writing(dataset, graph, iri)
                    .add(RDF.type.asNode(), OWL2.Axiom.asNode())
                    .iri(OWL2.annotatedSource.asNode(), ends.subject())
                    .iri(OWL2.annotatedProperty.asNode(), relation.iri())
                    .iri(OWL2.annotatedTarget.asNode(), ends.object())
                    .text(Sssom.mappingTool, source.tool())
                    .text(Sssom.mappingToolVersion, source.toolVersion())
                    .typed(DCTerms.created.asNode(), today.toString(), XSDDatatype.XSDdate)
                    .sightings(subject.sighting(), object);
        }
    }
}
