package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rungwork.projection.ConceptReader.Members;
import org.rungwork.projection.Figure.Measure;
import org.rungwork.vocabulary.Rw;

/** Reads what roles pay and what skills add to it. */
final class PayReader {

    private final Columns columns;
    private final Members roles;

    PayReader(Columns columns, Members roles) {
        this.columns = columns;
        this.roles = roles;
    }

    /**
     * The pay of roles as such, one figure for each role and measure. A central value wins over the middle of a range;
     * ranges that are open above have no middle.
     */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (boolean central : new boolean[] {true, false}) {
            for (long node : columns.membersByIri(Rw.SalaryObservation)) {
                int role = roles.ids().get(columns.read(Rw.aboutRole).object(node));
                double amount = central ? columns.number(Rw.central, node) : middle(node);
                if (role != LongIndex.ABSENT && !Double.isNaN(amount) && isOfTheRoleAsSuch(node)) {
                    figures.add(new Figure(role, measure(node), amount, node));
                }
            }
        }
        record Key(int role, Measure measure) {}
        Set<Key> seen = new HashSet<>();
        return figures.stream()
                .filter(figure -> seen.add(new Key(figure.role(), figure.measure())))
                .sorted(Comparator.comparingInt(Figure::role))
                .toList();
    }

    private boolean isOfTheRoleAsSuch(long node) {
        return columns.read(Rw.place).has(node)
                && !Double.isNaN(columns.number(Rw.yearEnd, node))
                && columns.read(Rw.currency).has(node)
                && !columns.read(Rw.seniority).has(node)
                && !columns.read(Rw.band).has(node);
    }

    private double middle(long node) {
        return columns.isTrue(Rw.upperUnbounded, node)
                ? Double.NaN
                : (columns.number(Rw.lower, node) + columns.number(Rw.upper, node)) / 2;
    }

    private Measure measure(long node) {
        return new Measure(
                columns.text(Rw.place, node), (int) columns.number(Rw.yearEnd, node), columns.text(Rw.currency, node));
    }

    /** What skills add to pay in percent, by role; for one role in the order of the skills. */
    Map<Integer, List<Premium>> premiums(Members skills) {
        List<Premium> premiums = new ArrayList<>();
        for (long node : columns.membersByIri(Rw.PremiumObservation)) {
            int skill = skills.ids().get(columns.read(Rw.forSkill).object(node));
            if (skill != LongIndex.ABSENT) {
                premiums.add(new Premium(
                        roles.ids().get(columns.read(Rw.aboutRole).object(node)),
                        skill,
                        columns.number(Rw.lower, node),
                        columns.number(Rw.upper, node),
                        node));
            }
        }
        premiums.sort(Comparator.comparingInt(Premium::skill));
        return premiums.stream().collect(Collectors.groupingBy(Premium::role));
    }
}
