package org.rungwork.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rungwork.projection.Links;

/** Whether a holder of a role may start from the roles that it specialises; that is no move. */
public enum StartRule {
    /** From the role itself only. */
    NEVER,
    /** From the roles it specialises where no route starts from the role itself. */
    FALLBACK,
    /** From the role itself and from the roles it specialises. */
    ALWAYS;

    /**
     * What is found from the starts that the rule gives to a holder of a role.
     *
     * @param search what is found from several starts
     */
    <T> List<T> find(Links specialisations, int role, Function<List<Integer>, List<T>> search) {
        List<Integer> further = IntStream.range(specialisations.start(role), specialisations.end(role))
                .map(specialisations::target)
                .boxed()
                .toList();
        return switch (this) {
            case NEVER -> search.apply(List.of(role));
            case FALLBACK -> {
                List<T> own = search.apply(List.of(role));
                yield own.isEmpty() ? search.apply(further) : own;
            }
            case ALWAYS -> {
                List<Integer> all = new ArrayList<>(List.of(role));
                all.addAll(further);
                yield search.apply(all);
            }
        };
    }
}
