package org.rungwork.endpoint.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.career.Edition;
import org.rungwork.career.Names;
import org.rungwork.career.Profile;
import org.rungwork.career.Profile.HeldSkill;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.path.Cancellation;
import org.rungwork.projection.Projection;
import org.rungwork.vocabulary.Svc;

/** {@code svc:gap}: what the typical holder of a role, or a person, has and lacks of one role or of all. */
final class GapService implements CareerService {

    private static final Set<Node> INPUTS = Set.of(
            Svc.source, Svc.holds, Svc.target, Svc.importance, Svc.seniority, Svc.collapse, Svc.coefficient, Svc.limit);

    @Override
    public Node iri() {
        return Svc.gap;
    }

    @Override
    public Set<Node> inputs() {
        return INPUTS;
    }

    @Override
    public Set<Node> outputs() {
        return GapRows.OUTPUTS;
    }

    @Override
    public Stream<Row> rows(Options options, Edition edition, Cancellation cancellation) {
        View view = SharedOptions.view(options, edition.names());
        Holder holder = holder(options, edition, view);
        Gaps gaps = edition.gaps();
        GapRows rows = new GapRows(options);
        return targets(options, edition, holder, view).boxed().flatMap(target -> {
            cancellation.check();
            return rows.askForSkills()
                    ? rows.of(gaps.report(holder, target, view))
                    : rows.of(gaps.projection(), target, gaps.coverage(holder, target, view));
        });
    }

    private static Holder holder(Options options, Edition edition, View view) {
        if (options.has(Svc.source) == options.has(Svc.holds)) {
            throw new ServiceRefusedException(
                    "svc:gap takes either svc:source, a role whose typical holder is measured,"
                            + " or svc:holds, the skills of a person");
        }
        if (options.has(Svc.holds)) {
            return profile(options, edition.names()).resolve(edition.names());
        }
        int role = edition.names().role("source", options.requireName(Svc.source));
        return Holder.typical(edition.projection(), role, view);
    }

    private static Profile profile(Options options, Names names) {
        List<HeldSkill> skills = new ArrayList<>();
        for (Node held : options.values(Svc.holds)) {
            if (options.isPart(held)) {
                Options part = options.part(held);
                skills.add(new HeldSkill(
                        part.requireName(Svc.skill), part.name(Svc.level).orElse(null)));
            } else if (held.isLiteral()) {
                skills.addAll(Profile.ofSkills(List.of(held.getLiteralLexicalForm()), names)
                        .skills());
            } else {
                skills.add(new HeldSkill(Options.name(Svc.holds, held), null));
            }
        }
        return new Profile(skills, null, null, null, null, null);
    }

    /** The role aimed at; where it is left open all that are described, best covered first, without the own one. */
    private static IntStream targets(Options options, Edition edition, Holder holder, View view) {
        if (!options.isOpen(Svc.target)) {
            return IntStream.of(edition.names().role("target", options.requireName(Svc.target)));
        }
        int limit = options.wholeNumber(Svc.limit, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        Projection projection = edition.projection();
        return edition.gaps().nearest(holder, view, limit).stream()
                .mapToInt(match -> projection.roles().find(match.role().iri()).orElseThrow());
    }
}
