package org.rungwork.page.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rungwork.page.picture.Course.Stop;
import org.rungwork.page.picture.Course.Stretch;
import org.rungwork.page.picture.Courses.Leg;
import org.rungwork.page.picture.Courses.Plan;

class CoursesTest {

    private static final Plan KNOWN =
            new Plan("Engineer", "a", List.of(new Leg("Senior Engineer", "a", 2), new Leg("Head", "b", 6)));
    private static final Plan UNKNOWN =
            new Plan("Engineer", "a", List.of(new Leg("Analyst", "a", 3), new Leg("Head", "b", Double.NaN)));

    @Test
    void whereAllYearsAreKnownStationsStandAtTheirYears() {
        Courses courses = Courses.of(List.of(KNOWN));

        assertThat(courses.inYears()).isTrue();
        assertThat(xs(courses, 0))
                .containsExactly(
                        courses.axis().x(0), courses.axis().x(2), courses.axis().x(8));
    }

    @Test
    void anAxisOfYearsCountsWholeYears() {
        Courses few = Courses.of(List.of(new Plan("A", "", List.of(new Leg("B", "", 2.5)))));
        Courses many = Courses.of(List.of(new Plan("A", "", List.of(new Leg("B", "", 40)))));

        assertThat(few.axis().ticks()).extracting(Axis.Tick::amount).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(many.axis().ticks()).hasSizeLessThan(14).allMatch(tick -> tick.amount() % 1 == 0);
    }

    @Test
    void aSingleUnknownMoveMakesItAnAxisOfMovesForAll() {
        Courses courses = Courses.of(List.of(KNOWN, UNKNOWN));

        assertThat(courses.inYears()).isFalse();
        assertThat(xs(courses, 0)).isEqualTo(xs(courses, 1));
        assertThat(courses.axis().most()).isEqualTo(2);
    }

    @Test
    void movesThatTakeNoTimeAreNoAxis() {
        assertThat(Courses.of(List.of(new Plan("A", "", List.of(new Leg("B", "", 0)))))
                        .inYears())
                .isFalse();
    }

    @Test
    void aRouteWithoutMovesIsOneStation() {
        Courses courses = Courses.of(List.of(new Plan("Engineer", "a", List.of())));

        assertThat(courses.courses().getFirst().stops()).hasSize(1);
        assertThat(courses.courses().getFirst().stretches()).isEmpty();
    }

    @Test
    void onlyAChangeOfLineBends() {
        Course course = Courses.of(List.of(KNOWN)).courses().getFirst();

        assertThat(course.stretches().get(0).path()).doesNotContain("H");
        assertThat(course.stretches().get(1).path()).contains("H").contains("L");
        assertThat(course.stops().get(0).y()).isEqualTo(course.stops().get(1).y());
        assertThat(course.stops().get(2).y()).isNotEqualTo(course.stops().get(1).y());
    }

    @Test
    void namesThatWouldMeetStandAboveAndBelow() {
        Course course = Courses.of(List.of(new Plan(
                        "Clinical data manager",
                        "a",
                        List.of(new Leg("Clinical data lead", "a", 1), new Leg("Director of data", "a", 19)))))
                .courses()
                .getFirst();

        Stop first = course.stops().get(0);
        Stop second = course.stops().get(1);
        assertThat(first.nameY()).isLessThan(first.y());
        assertThat(second.nameY()).isGreaterThan(second.y());
        assertThat(course.stretches()).extracting(Stretch::roomy).containsExactly(false, false);
        assertThat(second.baseline(1)).isLessThan(course.height());
    }

    @Test
    void noNameLeavesThePicture() {
        Course course = Courses.of(List.of(KNOWN)).courses().getFirst();

        assertThat(course.stops().getFirst().anchor()).isEqualTo("start");
        assertThat(course.stops()).allMatch(stop -> stop.nameX() >= 0 && stop.nameX() <= 1010);
    }

    private static List<Double> xs(Courses courses, int route) {
        return courses.courses().get(route).stops().stream().map(Stop::x).toList();
    }
}
