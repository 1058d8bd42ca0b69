package org.rungwork.page.career;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.GapState;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Relation;
import org.rungwork.gap.RoleMatch;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;
import org.rungwork.page.Addresses;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.page.career.GapPage.GateLine;
import org.rungwork.page.career.GapPage.Gates;
import org.rungwork.page.career.GapPage.Group;
import org.rungwork.page.career.GapPage.Line;
import org.rungwork.page.career.GapPage.Near;
import org.rungwork.page.career.GapPage.PremiumLine;
import org.rungwork.page.career.GapPage.Premiums;
import org.rungwork.page.concept.Track;
import org.rungwork.page.concept.Tracks;
import org.rungwork.page.picture.Cells;
import org.rungwork.page.picture.Cells.Share;
import org.rungwork.projection.Projection;
import org.rungwork.request.Question;
import org.springframework.stereotype.Component;

/** Puts the page of a gap together. */
@Component
final class GapPages {

    private static final int NEAR = 12;

    private final Tracks tracks;
    private final SourceTitles titles;

    GapPages(Tracks tracks, SourceTitles titles) {
        this.tracks = tracks;
        this.titles = titles;
    }

    GapPage page(Question question, Holder holder, OptionalInt to, View view) {
        Projection projection = question.edition().projection();
        GapReport report = to.isPresent() ? question.edition().gaps().report(holder, to.getAsInt(), view) : null;
        Sources sources = titles.sources(projection.version());
        boolean described = holder.role() < 0 || projection.isDescribed(holder.role());
        return new GapPage(
                question.isPosted(),
                holder.role() < 0 ? null : projection.roles().get(holder.role()),
                described,
                report,
                bar(report),
                report == null
                        ? List.of()
                        : Stream.of(GapState.values())
                                .map(state -> group(report, state, sources))
                                .filter(group -> !group.lines().isEmpty())
                                .toList(),
                gates(report, sources),
                premiums(report, sources),
                described ? near(question, holder, view) : List.of(),
                question.isPosted() ? GapPage.Links.NONE : GapLinks.of(question, holder, report));
    }

    private static @Nullable Cells bar(@Nullable GapReport report) {
        return report == null || report.coverage().value() == null
                ? null
                : Cells.of(report.items().stream()
                        .map(item -> new Share(item.weight(), item.credit()))
                        .toList());
    }

    private static Group group(GapReport report, GapState state, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<Line> lines = report.items().stream()
                .filter(item -> item.state() == state)
                .map(item -> line(item, margin))
                .toList();
        return new Group(state.name().toLowerCase(Locale.ROOT), lines, margin.listed());
    }

    private static Line line(GapItem item, Sources.Margin margin) {
        GapItem.Credit held = item.held();
        return new Line(
                item,
                Addresses.ofSkill(item.skill()),
                held == null ? null : Addresses.ofSkill(held.skill()),
                held != null && held.relation() == Relation.SAME ? held.rank() : 0,
                marks(item.statements(), margin),
                held == null ? List.of() : marks(held.statements(), margin));
    }

    private static List<Sources.Mark> marks(List<Statement> statements, Sources.Margin margin) {
        return statements.stream()
                .flatMap(statement -> margin.of(statement).stream())
                .distinct()
                .toList();
    }

    private static Gates gates(@Nullable GapReport report, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<GateLine> lines = report == null
                ? List.of()
                : report.gates().stream()
                        .map(gate -> new GateLine(
                                gate, gate.statement() == null ? List.of() : marks(List.of(gate.statement()), margin)))
                        .toList();
        return new Gates(lines, margin.listed());
    }

    private static Premiums premiums(@Nullable GapReport report, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<PremiumLine> lines = report == null
                ? List.of()
                : report.otherPremiums().stream()
                        .map(note -> new PremiumLine(
                                note, Addresses.ofSkill(note.skill()), marks(List.of(note.statement()), margin)))
                        .toList();
        return new Premiums(lines, margin.listed());
    }

    private List<Near> near(Question question, Holder holder, View view) {
        Map<String, Track> ofRoles =
                tracks.ofRoles(question.edition().projection().version());
        return question.edition().gaps().nearest(holder, view, NEAR).stream()
                .filter(match -> match.coverage().met() + match.coverage().partial() > 0)
                .map(match -> near(question, match, ofRoles))
                .toList();
    }

    private static Near near(Question question, RoleMatch match, Map<String, Track> tracks) {
        Concept role = match.role();
        return new Near(
                role,
                Addresses.ofRole(role),
                tracks.getOrDefault(role.iri(), Track.NONE),
                match.coverage(),
                question.isPosted()
                        ? null
                        : question.address("/gap", Question.HOLDER, Question.VIEW)
                                .with(Question.TO, question.name(role))
                                .toString());
    }
}
