package org.rungwork.mapping;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.store.StagedDataset;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;

/**
 * What curators decide. Each decision is one edit that shapes and checks judge; it is prepared while nobody else can
 * write, so that of two reviewers at the same time the second sees what the first decided.
 */
public final class Review {

    private static final Set<Node> OWN = Set.of(Graphs.REVIEWED_MAPPINGS, Graphs.MAPPING_TRAIL);

    private final Mappings mappings;
    private final Pipeline pipeline;
    private final InstantSource clock;

    public Review(Mappings mappings, Pipeline pipeline, InstantSource clock) {
        this.mappings = mappings;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * What a decision led to.
     *
     * @param version the published version in which it stands
     * @param dossier the mapping in that version or a later one
     */
    public record Outcome(long version, Dossier dossier) {}

    /**
     * Accepts a mapping that is proposed, or confirms one that became stale.
     *
     * @param id of a mapping, as {@link Ends#id} makes it
     * @return empty if nobody has said anything of such a mapping
     * @throws MappingConflictException if it was decided on already, or does not go together with other mappings
     * @throws MappingRefusedException if it has no target
     * @throws OutdatedRevisionException if somebody decided since the reviewer looked
     * @throws org.rungwork.pipeline.LoadRefusedException if the result breaks a rule
     */
    public Optional<Outcome> accept(String id, Verdict verdict) {
        return decide("acceptance", id, verdict, Judgement::accept);
    }

    /** Accepts a mapping that nobody has proposed. The same exceptions as {@link #accept(String, Verdict)}. */
    public Outcome accept(Ends ends, Verdict verdict) {
        return decide("acceptance", () -> mappings.get(ends), verdict, Judgement::accept);
    }

    /** Says that a mapping does not hold, and why. */
    public Optional<Outcome> reject(String id, Verdict verdict) {
        return decide("rejection", id, verdict, Judgement::reject);
    }

    /** Takes the last decision back; what was before holds again. */
    public Optional<Outcome> undo(String id, Verdict verdict) {
        return decide("undoing", id, verdict, Judgement::undo);
    }

    /** Says something of a mapping and decides nothing. */
    public Optional<Outcome> remark(String id, Verdict verdict) {
        return decide("remark", id, verdict, Judgement::remark);
    }

    private Optional<Outcome> decide(
            String label, String id, Verdict verdict, Function<Judgement, Decision> judgement) {
        if (mappings.find(id).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(decide(label, () -> mappings.find(id).orElseThrow(), verdict, judgement));
    }

    private Outcome decide(
            String label, Supplier<Dossier> found, Verdict verdict, Function<Judgement, Decision> judgement) {
        Dossier[] decided = new Dossier[1];
        long version = pipeline.edit("mapping " + label, OWN, staged -> {
                    Dossier dossier = found.get();
                    requireSeen(dossier, verdict);
                    decided[0] = dossier;
                    Trail trail = new Trail(staged);
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    Decision decision = judgement.apply(new Judgement(
                            mappings, dossier, verdict, author(staged, verdict), trail.nextNumber(), now));
                    trail.record(decision);
                    trail.enforce(decision, dossier.decisions());
                })
                .version();
        return new Outcome(version, mappings.get(decided[0].mapping().ends()));
    }

    private static void requireSeen(Dossier dossier, Verdict verdict) {
        if (verdict.revision().isPresent() && verdict.revision().getAsInt() != dossier.revision()) {
            throw new OutdatedRevisionException(dossier.revision());
        }
    }

    /** Who sends a verdict has written it, unless it says who else has. */
    private String author(StagedDataset data, Verdict verdict) {
        if (verdict.author().isEmpty()) {
            return Identifiers.agent(pipeline.editor().name()).getURI();
        }
        String text = verdict.author();
        return Identifiers.find(text, Identifiers.CURATORS.getURI())
                .filter(agent -> data.contains(Node.ANY, agent, RDF.type.asNode(), Prov.Agent))
                .map(Node::getURI)
                .orElseThrow(() -> new MappingRefusedException("author '" + text
                        + "' is no agent that the graph knows: describe it as a prov:Agent in graph curation, or leave"
                        + " the author out"));
    }
}
