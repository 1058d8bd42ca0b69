package org.rungwork.endpoint.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.GapItem.Credit;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.GapState;
import org.rungwork.model.Concept;
import org.rungwork.model.Evidence;
import org.rungwork.projection.Projection;
import org.rungwork.vocabulary.Rw;
import org.rungwork.vocabulary.Svc;

/** Gaps as rows: one for each role, skill or passage, as fine as the query asks for. */
final class GapRows {

    private static final Set<Node> OF_SKILL = Set.of(
            Svc.skill,
            Svc.state,
            Svc.credit,
            Svc.need,
            Svc.needStated,
            Svc.weight,
            Svc.held,
            Svc.heldRank,
            Svc.heldStated,
            Svc.relation,
            Svc.levelDelta,
            Svc.evidence);

    private static final Set<Node> OF_ROLE =
            Set.of(Svc.coverage, Svc.reason, Svc.skills, Svc.met, Svc.partial, Svc.missing, Svc.version);

    static final Set<Node> OUTPUTS =
            Stream.of(OF_SKILL, OF_ROLE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final Options options;

    GapRows(Options options) {
        this.options = options;
    }

    boolean askForSkills() {
        return options.hasAny(OF_SKILL);
    }

    /** One row that tells of the role as a whole. */
    Stream<Row> of(Projection projection, int target, Coverage coverage) {
        return Stream.of(ofRole(projection.version(), projection.roles().get(target), coverage));
    }

    /**
     * Rows for the skills. Where there are none a row without a skill would join with every skill there is, so that only
     * who asks for the reason gets one.
     */
    Stream<Row> of(GapReport report) {
        Row ofRole = ofRole(report.version(), report.target(), report.coverage());
        if (report.items().isEmpty()) {
            return options.has(Svc.reason) ? Stream.of(ofRole) : Stream.empty();
        }
        return report.items().stream().flatMap(item -> {
            Row ofSkill = ofSkill(ofRole, item);
            return options.has(Svc.evidence) ? ofPassages(ofSkill, item) : Stream.of(ofSkill);
        });
    }

    private static Row ofRole(long version, Concept target, Coverage coverage) {
        return new Row()
                .tell(Svc.target, target)
                .tell(Svc.version, version)
                .tell(Svc.coverage, coverage.value())
                .tell(Svc.reason, coverage.reason())
                .tell(Svc.skills, coverage.skills())
                .tell(Svc.met, coverage.met())
                .tell(Svc.partial, coverage.partial())
                .tell(Svc.missing, coverage.missing());
    }

    private static Row ofSkill(Row ofRole, GapItem item) {
        Row row = new Row(ofRole)
                .tell(Svc.skill, item.skill())
                .tellIri(Svc.state, Rw.NAMESPACE + state(item.state()))
                .tell(Svc.credit, item.credit())
                .tell(Svc.need, item.need())
                .tell(Svc.needStated, item.needStated())
                .tell(Svc.weight, item.weight());
        Credit held = item.held();
        return held == null
                ? row
                : row.tell(Svc.held, held.skill())
                        .tell(Svc.heldRank, held.rank())
                        .tell(Svc.heldStated, !held.assumed())
                        .tellIri(Svc.relation, Rw.NAMESPACE + held.relation().rule())
                        .tell(Svc.levelDelta, held.levelDelta());
    }

    private static String state(GapState state) {
        return switch (state) {
            case MET -> "Met";
            case PARTIAL -> "Partial";
            case MISSING -> "Missing";
        };
    }

    private static Stream<Row> ofPassages(Row ofSkill, GapItem item) {
        List<String> passages = item.statements().stream()
                .flatMap(statement -> statement.evidence().stream())
                .map(Evidence::iri)
                .distinct()
                .toList();
        return passages.isEmpty()
                ? Stream.of(ofSkill)
                : passages.stream().map(passage -> new Row(ofSkill).tellIri(Svc.evidence, passage));
    }
}
