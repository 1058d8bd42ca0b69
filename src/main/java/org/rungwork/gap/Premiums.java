package org.rungwork.gap;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rungwork.projection.Premium;
import org.rungwork.projection.Projection;

/** What skills add to the pay of roles. A premium of a skill holds for all skills below it. */
final class Premiums {

    private final Projection projection;
    private final Ascent ascent;

    Premiums(Projection projection) {
        this.projection = projection;
        this.ascent = new Ascent(projection.skills().broader());
    }

    /** The premiums of a skill, or of one above it, in any of the roles. */
    List<PremiumNote> of(Collection<Integer> roles, int skill) {
        return find(roles, skill).map(this::note).toList();
    }

    /** The greatest of them in percent; 0 where there is none. */
    double greatest(int role, int skill) {
        return find(List.of(role), skill).mapToDouble(Premium::upper).max().orElse(0);
    }

    private Stream<Premium> find(Collection<Integer> roles, int skill) {
        List<Premium> premiums = of(roles);
        return premiums.isEmpty()
                ? Stream.empty()
                : premiums.stream().filter(premium -> isAtOrAbove(premium.skill(), skill));
    }

    /** The premiums in a role that none of its needs earns. */
    List<PremiumNote> outside(Needs needs) {
        IntPredicate isAskedFor =
                skill -> IntStream.range(0, needs.size()).anyMatch(line -> isAtOrAbove(skill, needs.skill(line)));
        return of(List.of(needs.role())).stream()
                .filter(premium -> !isAskedFor.test(premium.skill()))
                .map(this::note)
                .toList();
    }

    private List<Premium> of(Collection<Integer> roles) {
        return roles.stream()
                .flatMap(role -> projection.premiumsOf(role).stream())
                .toList();
    }

    private boolean isAtOrAbove(int upper, int skill) {
        return upper == skill || IntStream.of(ascent.from(skill)).anyMatch(above -> above == upper);
    }

    private PremiumNote note(Premium premium) {
        return new PremiumNote(
                projection.skills().concepts().get(premium.skill()),
                premium.lower(),
                premium.upper(),
                projection.grounds().statement(premium.statement()));
    }
}
