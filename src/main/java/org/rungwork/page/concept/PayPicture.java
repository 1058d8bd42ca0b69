package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.picture.Ranges;
import org.rungwork.page.picture.Ranges.Range;

/** Figures on pay as ranges on one axis. */
final class PayPicture {

    private PayPicture() {}

    /** Null where there is nothing to draw, or amounts of several currencies, which share no axis. */
    static @Nullable Ranges of(List<PayLine> lines) {
        boolean oneCurrency = lines.stream().map(PayLine::currency).distinct().count() == 1;
        boolean amounts = lines.stream().allMatch(line -> line.hasLower() || line.hasUpper() || line.hasCentral());
        return oneCurrency && amounts
                ? Ranges.of(lines.stream()
                        .map(line -> new Range(line.lower(), line.upper(), line.openAbove(), line.central()))
                        .toList())
                : null;
    }
}
