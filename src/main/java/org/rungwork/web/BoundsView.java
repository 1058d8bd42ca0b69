package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Scale;
import org.rungwork.route.Bounds;

/** What routes keep to, called as the parameters are; those that were not given are left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BoundsView(
        int maxMoves,
        @Nullable Double maxYears,
        @Nullable Double minPayShare,
        @Nullable Double payToday,
        List<Concept> avoid,
        List<Concept> via,
        List<Concept> kind,
        @Nullable Concept minTrust) {

    static BoundsView of(Bounds bounds, Projection projection) {
        Scale statuses = projection.scales().statuses();
        return new BoundsView(
                bounds.maxMoves(),
                value(bounds.maxYears()),
                value(bounds.minPayShare()),
                value(bounds.payToday()),
                roles(bounds.avoid(), projection),
                roles(bounds.via(), projection),
                bounds.kinds().stream()
                        .sorted()
                        .map(projection.scales().moveKinds()::get)
                        .toList(),
                bounds.minTrust() == 0
                        ? null
                        : statuses.get(statuses.withValue(bounds.minTrust()).orElseThrow()));
    }

    private static @Nullable Double value(OptionalDouble given) {
        return given.isPresent() ? given.getAsDouble() : null;
    }

    private static List<Concept> roles(Collection<Integer> numbers, Projection projection) {
        return numbers.stream().sorted().map(projection.roles()::get).toList();
    }
}
