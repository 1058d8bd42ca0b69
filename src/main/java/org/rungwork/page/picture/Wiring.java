package org.rungwork.page.picture;

import java.util.List;
import java.util.Locale;
import org.rungwork.page.picture.TransitMap.Place;

/** How moves run from station to station: straight, by 45 degrees, and around the stations that lie between. */
final class Wiring {

    /** How far a line runs straight before it bends. */
    private static final int RUN = 30;

    private final List<Place> places;
    private final double lane;

    /** @param row height of a row */
    Wiring(List<Place> places, double row) {
        this.places = places;
        this.lane = row / 2;
    }

    String path(int from, int to) {
        Place start = places.get(from);
        Place end = places.get(to);
        if (end.x() <= start.x()) {
            return back(start, end);
        }
        double rise = Math.abs(end.y() - start.y());
        if (rise == 0) {
            return isFree(start.y(), start, end)
                    ? form("M%.0f %.0fH%.0f", start.x(), start.y(), end.x())
                    : over(start, end);
        }
        if (end.x() - start.x() < rise + 2 * RUN) {
            return steep(start, end);
        }
        if (isFree(end.y(), start, end)) {
            double bend = start.x() + RUN;
            return form("M%.0f %.0fH%.0fL%.0f %.0fH%.0f", start.x(), start.y(), bend, bend + rise, end.y(), end.x());
        }
        if (isFree(start.y(), start, end)) {
            double bend = end.x() - RUN - rise;
            return form("M%.0f %.0fH%.0fL%.0f %.0fH%.0f", start.x(), start.y(), bend, bend + rise, end.y(), end.x());
        }
        return over(start, end);
    }

    /** Whether no station lies in a row between two columns. */
    private boolean isFree(double y, Place start, Place end) {
        return places.stream()
                .noneMatch(place -> place.linked() && place.y() == y && place.x() > start.x() && place.x() < end.x());
    }

    /** Along the lane below the upper one of two rows. */
    private String over(Place start, Place end) {
        double along = Math.min(start.y(), end.y()) + lane;
        double out = Math.abs(along - start.y());
        double in = Math.abs(along - end.y());
        return form(
                "M%.0f %.0fL%.0f %.0fH%.0fL%.0f %.0f",
                start.x(),
                start.y(),
                start.x() + out,
                along,
                Math.max(start.x() + out, end.x() - in),
                end.x(),
                end.y());
    }

    /** Where there is no room for 45 degrees all the way, the middle is upright. */
    private static String steep(Place start, Place end) {
        double middle = (start.x() + end.x()) / 2;
        double down = Math.signum(end.y() - start.y());
        return form(
                "M%.0f %.0fH%.0fL%.0f %.0fV%.0fL%.0f %.0fH%.0f",
                start.x(),
                start.y(),
                middle - RUN,
                middle,
                start.y() + down * RUN,
                end.y() - down * RUN,
                middle + RUN,
                end.y(),
                end.x());
    }

    /** A move that leads back runs along the lane above. */
    private String back(Place start, Place end) {
        double along = Math.min(start.y(), end.y()) - lane;
        return form(
                "M%.0f %.0fL%.0f %.0fV%.0fH%.0fV%.0fL%.0f %.0f",
                start.x(),
                start.y(),
                start.x() + RUN,
                start.y() - RUN,
                along,
                end.x() - RUN,
                end.y() - RUN,
                end.x(),
                end.y());
    }

    private static String form(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
