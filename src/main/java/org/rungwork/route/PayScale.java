package org.rungwork.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.projection.Figure;
import org.rungwork.projection.Figure.Measure;

/** What roles pay in one measure, so that all pay in an answer can be compared. */
final class PayScale {

    private final Optional<Measure> measure;
    private final double[] pay;

    private PayScale(Optional<Measure> measure, double[] pay) {
        this.measure = measure;
        this.pay = pay;
    }

    /**
     * The measure in which most roles have a figure; of several the latest year, then the one that comes first: for each
     * role, figures with a central value come before the others.
     */
    static PayScale of(List<Figure> figures, int roles) {
        Map<Measure, Long> counts = figures.stream()
                .collect(Collectors.groupingBy(Figure::measure, LinkedHashMap::new, Collectors.counting()));
        Optional<Measure> chosen = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Measure, Long> entry) -> -entry.getValue())
                        .thenComparing(entry -> -entry.getKey().year()))
                .map(Map.Entry::getKey)
                .findFirst();
        double[] pay = new double[roles];
        Arrays.fill(pay, Double.NaN);
        figures.stream()
                .filter(figure -> chosen.filter(figure.measure()::equals).isPresent())
                .forEach(figure -> pay[figure.role()] = figure.amount());
        return new PayScale(chosen, pay);
    }

    @Nullable
    Measure measure() {
        return measure.orElse(null);
    }

    /** The pay of a role, or NaN. */
    double pay(int role) {
        return pay[role];
    }

    /** The lowest known pay of the roles, or NaN. */
    double lowest(int[] roles) {
        return Arrays.stream(roles)
                .mapToDouble(this::pay)
                .filter(amount -> !Double.isNaN(amount))
                .min()
                .orElse(Double.NaN);
    }

    /** All known amounts, each once, ascending. */
    double[] amounts() {
        return Arrays.stream(pay)
                .filter(amount -> !Double.isNaN(amount))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The roles whose pay is known to be less than an amount; none where the amount is NaN. */
    BitSet below(double amount) {
        BitSet roles = new BitSet();
        for (int role = 0; role < pay.length; role++) {
            if (pay[role] < amount) {
                roles.set(role);
            }
        }
        return roles;
    }
}
