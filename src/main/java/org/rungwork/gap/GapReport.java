package org.rungwork.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;

/**
 * How far somebody is prepared for a role, and why.
 *
 * @param version the published version it was computed from
 * @param parameters the numbers it was computed with
 * @param source the role whose typical holder is measured; null for a person
 * @param target the role aimed at
 * @param coverage the measures over all items
 * @param items a line for each skill that counts, best credit first, then by IRI
 * @param gates what the role asks for beside skills
 * @param otherPremiums what skills that the role does not ask for add to its pay
 */
public record GapReport(
        long version,
        Parameters parameters,
        @Nullable Concept source,
        Concept target,
        Coverage coverage,
        List<GapItem> items,
        List<Gate> gates,
        List<PremiumNote> otherPremiums) {

    public GapReport {
        items = List.copyOf(items);
        gates = List.copyOf(gates);
        otherPremiums = List.copyOf(otherPremiums);
    }
}
