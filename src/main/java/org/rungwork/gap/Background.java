package org.rungwork.gap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rungwork.projection.Condition;
import org.rungwork.projection.Projection;

/**
 * What is known of somebody beside skills; what is empty is not known, which is not the same as nothing.
 *
 * @param education number of the highest academic award in its scale
 * @param fields IRIs of the subjects of study
 * @param years years of practice in all
 * @param practice years in single roles
 * @param credentials IRIs of the certificates held; empty list for none, absent where nobody said
 */
public record Background(
        OptionalInt education,
        List<String> fields,
        OptionalDouble years,
        List<Practice> practice,
        Optional<List<String>> credentials) {

    public static final Background UNKNOWN =
            new Background(OptionalInt.empty(), List.of(), OptionalDouble.empty(), List.of(), Optional.empty());

    public Background {
        fields = List.copyOf(fields);
        practice = List.copyOf(practice);
        credentials = credentials.map(List::copyOf);
    }

    /**
     * @param role number of the role
     * @param years years spent in it
     */
    public record Practice(int role, double years) {}

    /** A role's typical holder has the least award that the role asks for as essential; nothing else is known of them. */
    static Background typical(Projection projection, int role) {
        OptionalInt award = projection.conditionsOf(role).stream()
                .filter(condition -> condition.common().seniority() < 0)
                .filter(condition -> isEssential(projection, condition))
                .flatMap(condition -> condition instanceof Condition.Education education && education.level() >= 0
                        ? Stream.of(education.level())
                        : Stream.empty())
                .mapToInt(Integer::intValue)
                .reduce((a, b) -> projection.scales().educationLevels().value(a)
                                <= projection.scales().educationLevels().value(b)
                        ? a
                        : b);
        return new Background(award, List.of(), OptionalDouble.empty(), List.of(), Optional.empty());
    }

    private static boolean isEssential(Projection projection, Condition condition) {
        int importance = condition.common().importance();
        return importance >= 0 && projection.scales().importances().value(importance) >= 1;
    }

    boolean hasPractised() {
        return years.isPresent() && years.getAsDouble() > 0
                || practice.stream().anyMatch(practised -> practised.years() > 0);
    }

    OptionalDouble yearsAs(int role) {
        return practice.stream()
                .filter(practised -> practised.role() == role)
                .mapToDouble(Practice::years)
                .max();
    }
}
