package org.rungwork.page.concept;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.page.Sources;
import org.rungwork.page.Sources.Mark;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scale;

/**
 * The statements by which one role asks for one skill at one grade, as one: with the highest level and the strongest
 * importance, which are looked for once, since long lists are sorted by them.
 */
final class Demand {

    private final Projection projection;
    private final List<Integer> rows;
    private final int rank;
    private final int strongest;

    /** @param rows rows of the requirements */
    Demand(Projection projection, List<Integer> rows) {
        this.projection = projection;
        this.rows = rows;
        this.rank = rows.stream()
                .mapToInt(row -> projection.requirements().level(row))
                .filter(level -> level != Requirements.NOT_STATED)
                .map(level -> (int) projection.scales().levels().value(level))
                .max()
                .orElse(0);
        this.strongest = rows.stream()
                .map(row -> projection.requirements().importance(row))
                .max(Comparator.comparingDouble(this::weight))
                .orElseThrow();
    }

    /** The highest level stated; 0 where none is. */
    int rank() {
        return rank;
    }

    @Nullable
    Concept level() {
        Scale levels = projection.scales().levels();
        return rank == 0 ? null : levels.get(levels.withValue(rank).orElseThrow());
    }

    Concept importance() {
        return projection.scales().importances().get(strongest);
    }

    /** The weight of the importance; 0 where none is stated. */
    double weight() {
        return weight(strongest);
    }

    private double weight(int importance) {
        return importance == Requirements.NOT_STATED
                ? 0
                : projection.scales().importances().value(importance);
    }

    @Nullable
    Concept grade() {
        int seniority = projection.requirements().seniority(rows.getFirst());
        return seniority == Requirements.NOT_STATED
                ? null
                : projection.scales().seniorities().get(seniority);
    }

    List<Mark> marks(Sources.Margin margin) {
        return rows.stream()
                .flatMap(row ->
                        margin
                                .of(projection
                                        .grounds()
                                        .statement(projection.requirements().statement(row)))
                                .stream())
                .distinct()
                .toList();
    }
}
