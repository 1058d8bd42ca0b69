package org.rungwork.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.GapItem.Credit;
import org.rungwork.gap.Held.Best;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;

/** Writes the report on a gap: every line with its reason and its evidence. */
final class GapReporter {

    private final Projection projection;
    private final View view;
    private final Ascent ascent;
    private final Premiums premiums;

    GapReporter(Projection projection, View view) {
        this.projection = projection;
        this.view = view;
        this.ascent =
                new Ascent(projection.skills().broader(), projection.skills().size());
        this.premiums = new Premiums(projection);
    }

    GapReport report(Holder holder, int target) {
        Held held = new Held(projection, holder, view);
        Needs needs = Needs.of(projection, target, view);
        Coverage.Sum sum = new Coverage.Sum();
        List<GapItem> items = new ArrayList<>();
        for (int line = 0; line < needs.size(); line++) {
            GapItem item = item(held, needs, line);
            sum.add(item.weight(), item.credit());
            items.add(item);
        }
        items.sort(Comparator.comparingDouble(GapItem::credit)
                .reversed()
                .thenComparing(item -> item.skill().iri()));
        return new GapReport(
                projection.version(),
                Parameters.of(projection.scales(), view),
                holder.role() < 0 ? null : projection.roles().get(holder.role()),
                projection.roles().get(target),
                sum.coverage(projection.isDescribed(target) ? Coverage.NOTHING_COUNTS : Coverage.NOT_DESCRIBED),
                items,
                new Gates(projection, view).of(target, holder.background()),
                premiums.outside(needs));
    }

    private GapItem item(Held held, Needs needs, int line) {
        int skill = needs.skill(line);
        Best best = held.best(skill, needs.rank(line), needs.firstRow(line), needs.afterRow(line));
        double credit = best == null ? 0 : best.credit();
        int need = needs.rank(line) == 0 ? view.assumedLevel() : needs.rank(line);
        return new GapItem(
                concept(skill),
                need,
                level(need),
                needs.rank(line) > 0,
                projection.scales().importances().get(needs.importance(line)),
                needs.weight(line),
                GapState.of(credit),
                credit,
                best == null ? null : credit(held, best, need),
                under(needs, skill),
                credit >= 1 ? List.of() : premiums.of(List.of(needs.role()), skill),
                statements(needs.firstRow(line), needs.afterRow(line), view));
    }

    private Credit credit(Held held, Best best, int need) {
        boolean assumed = held.holder().claim(best.skill()).orElseThrow().rank() == Holder.NOT_STATED;
        return new Credit(
                concept(best.skill()),
                best.rank(),
                level(best.rank()),
                assumed,
                best.relation(),
                view.coefficient(best.relation()),
                best.rank() - need,
                held.holder().role() < 0
                        ? List.of()
                        : statementsOn(held.holder().role(), best.skill()));
    }

    private List<Statement> statementsOn(int role, int skill) {
        Requirements rows = projection.requirements();
        int first = rows.start(role);
        while (first < rows.end(role) && rows.skill(first) != skill) {
            first++;
        }
        int after = first;
        while (after < rows.end(role) && rows.skill(after) == skill) {
            after++;
        }
        return statements(first, after, view.ofHolder());
    }

    private List<Statement> statements(int firstRow, int afterRow, View counted) {
        List<Statement> statements = new ArrayList<>();
        for (int row = firstRow; row < afterRow; row++) {
            if (Needs.weight(projection, row, counted) > 0) {
                statements.add(
                        projection.grounds().statement(projection.requirements().statement(row)));
            }
        }
        return statements;
    }

    private List<Concept> under(Needs needs, int skill) {
        List<Concept> under = new ArrayList<>();
        for (int above : ascent.from(skill)) {
            if (needs.line(above) >= 0) {
                under.add(concept(above));
            }
        }
        return under;
    }

    private @Nullable Concept level(int rank) {
        OptionalInt level = projection.scales().levels().withValue(rank);
        return level.isPresent() ? projection.scales().levels().get(level.getAsInt()) : null;
    }

    private Concept concept(int skill) {
        return projection.skills().concepts().get(skill);
    }
}
