package org.rungwork.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;
import org.rungwork.gap.View;

/** Somebody who goes from role to role and keeps all that each of them needed. */
final class Accumulation {

    private final Gaps gaps;
    private final View view;
    private final Map<Integer, Claim> kept = new HashMap<>();

    Accumulation(Gaps gaps, View view) {
        this.gaps = gaps;
        this.view = view;
    }

    /** Takes a role, and has what its typical holders have. */
    Holder take(int role) {
        Holder typical = Holder.typical(gaps.projection(), role, view);
        for (Claim claim : typical.claims()) {
            kept.merge(claim.skill(), claim, (a, b) -> counted(a) >= counted(b) ? a : b);
        }
        return new Holder(typical.role(), new ArrayList<>(kept.values()), typical.background());
    }

    private int counted(Claim claim) {
        return claim.rank() == Holder.NOT_STATED ? view.assumedLevel() : claim.rank();
    }

    /** The gaps of all roles after the first, added up; infinite where a role is not described. */
    static double effort(Gaps gaps, View view, int[] roles) {
        Accumulation somebody = new Accumulation(gaps, view);
        double sum = 0;
        for (int at = 1; at < roles.length; at++) {
            Holder holder = somebody.take(roles[at - 1]);
            Coverage coverage = gaps.coverage(holder, roles[at], view);
            if (coverage.gap() == null || !gaps.projection().isDescribed(roles[at - 1])) {
                return Double.POSITIVE_INFINITY;
            }
            sum += coverage.gap();
        }
        return sum;
    }
}
