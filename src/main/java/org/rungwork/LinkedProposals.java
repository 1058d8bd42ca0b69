package org.rungwork;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rungwork.linking.Feature;
import org.rungwork.linking.Link;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linkers;
import org.rungwork.mapping.Described;
import org.rungwork.mapping.ProposalSource;
import org.rungwork.mapping.SubjectKind;
import org.rungwork.vocabulary.Rw;

/** What linking finds, as proposals for mappings. */
final class LinkedProposals implements ProposalSource {

    /** The most concepts proposed for one of ours. */
    private static final int MOST = 3;
    /** Below this score four of five are wrong, and a reviewer's time is wasted. */
    private static final double LEAST = 0.25;

    private static final int REASONS = 3;

    private final Linkers linkers;
    private final String language;

    /** @param language language tag of the names that are compared */
    LinkedProposals(Linkers linkers, String language) {
        this.linkers = linkers;
        this.language = language;
    }

    @Override
    public String tool() {
        return "Rungwork linking";
    }

    @Override
    public String toolVersion() {
        String version = LinkedProposals.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public List<Proposal> propose(Described subject, SubjectKind kind, String taxonomy) {
        String type = (kind == SubjectKind.ROLES ? Rw.Role : Rw.Skill).getURI();
        LinkQuery query = new LinkQuery(
                subject.label(),
                subject.alternativeLabels(),
                String.join("\n", subject.descriptions()),
                Set.of(type),
                MOST);
        return linkers.get(taxonomy, language).link(query).candidates().stream()
                .filter(link -> link.score() >= LEAST)
                .map(link -> new Proposal(
                        link.term().iri(), link.term().label(), link.relation(), link.score(), why(link), true))
                .toList();
    }

    private static String why(Link link) {
        return "'" + link.name() + "': "
                + link.features().entrySet().stream()
                        .filter(feature -> feature.getValue() > 0)
                        .sorted(Map.Entry.<Feature, Double>comparingByValue().reversed())
                        .limit(REASONS)
                        .map(feature ->
                                feature.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                        + String.format(Locale.ROOT, " %.2f", feature.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
