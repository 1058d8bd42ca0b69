package org.rungwork.gap;

import java.util.BitSet;
import java.util.List;
import org.rungwork.projection.Projection;

/**
 * What counts in a view, over all roles.
 *
 * @param totals sum of the weights of each role
 * @param lines the first rows of the lines that count
 */
record Counting(double[] totals, BitSet lines) {

    /** The part of a view that says what counts: of its values there are few, of coefficients there are many. */
    record Key(List<Double> weights, int seniority, boolean collapse) {

        static Key of(View view) {
            return new Key(view.weights(), view.seniority(), view.collapse());
        }
    }

    static Counting of(Projection projection, View view) {
        double[] totals = new double[projection.roles().size()];
        BitSet lines = new BitSet();
        Ascent ascent =
                new Ascent(projection.skills().broader(), projection.skills().size());
        for (int role = 0; role < totals.length; role++) {
            Needs needs = Needs.of(projection, role, view, ascent);
            totals[role] = needs.totalWeight();
            for (int line = 0; line < needs.size(); line++) {
                lines.set(needs.firstRow(line));
            }
        }
        return new Counting(totals, lines);
    }
}
