package org.rungwork.page.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rungwork.page.picture.Network.Link;
import org.rungwork.page.picture.TransitMap.Bullet;
import org.rungwork.page.picture.TransitMap.Place;

class TransitMapTest {

    @Test
    void movesLeadToTheRight() {
        TransitMap map = map(4, new Link(0, 1), new Link(1, 3), new Link(0, 2), new Link(2, 3));

        assertThat(map.places().get(0).x()).isLessThan(map.places().get(1).x());
        assertThat(map.places().get(1).x()).isLessThan(map.places().get(3).x());
    }

    @Test
    void theLongestChainOfALineIsStraight() {
        TransitMap map = map(5, new Link(0, 1), new Link(1, 2), new Link(2, 3), new Link(1, 4));

        assertThat(IntStream.of(0, 1, 2, 3).mapToObj(map.places()::get).map(Place::y))
                .containsOnly(map.places().getFirst().y());
        assertThat(map.paths().get(1)).matches("M\\d+ \\d+H\\d+");
        assertThat(map.places().get(4).y()).isGreaterThan(map.places().get(1).y());
        assertThat(map.places().get(4).nameBelow()).isTrue();
    }

    @Test
    void whatChangesItsRowBendsByHalfARightAngle() {
        TransitMap map = map(4, new Link(0, 1), new Link(1, 2), new Link(1, 3));

        List<Double> numbers = Arrays.stream(map.paths().get(2).split("[MHL ]"))
                .filter(part -> !part.isEmpty())
                .map(Double::valueOf)
                .toList();
        // M x y H bend L x y H x
        assertThat(numbers).hasSize(6);
        assertThat(numbers.get(3) - numbers.get(2)).isEqualTo(Math.abs(numbers.get(4) - numbers.get(1)));
    }

    @Test
    void noTwoStationsShareAPlace() {
        TransitMap map = map(9, new Link(0, 1), new Link(0, 2), new Link(0, 3), new Link(3, 4), new Link(5, 6));

        assertThat(new HashSet<>(map.places().stream()
                        .map(place -> List.of(place.x(), place.y()))
                        .toList()))
                .hasSize(9);
        assertThat(map.places()).allMatch(place -> place.x() < map.width() && place.y() < map.height());
    }

    @Test
    void aCircleIsDrawnWithOneMoveLeadingBack() {
        TransitMap map = map(3, new Link(0, 1), new Link(1, 2), new Link(2, 0));

        assertThat(map.places().stream().map(Place::x)).isSorted();
        assertThat(map.paths().get(2)).contains("V");
    }

    @Test
    void aMoveRunsAroundTheStationsBetween() {
        TransitMap map = map(3, new Link(0, 1), new Link(1, 2), new Link(0, 2));

        assertThat(map.paths().get(2)).contains("L").doesNotMatch("M\\d+ \\d+H\\d+");
    }

    @Test
    void eachLineHasRowsOfItsOwnAndABullet() {
        TransitMap map = TransitMap.of(
                new Network(List.of(1, 0, 1, 0), List.of(new Link(0, 2), new Link(1, 3), new Link(1, 2))));

        assertThat(map.places().get(0).y()).isGreaterThan(map.places().get(1).y());
        assertThat(map.bullets()).extracting(Bullet::band).containsExactly(0, 1);
        assertThat(map.bullets().getFirst().x()).isLessThan(map.places().get(1).x());
    }

    @Test
    void stationsWithoutMovesStandApartFromTheirLine() {
        TransitMap map = map(6, new Link(0, 1), new Link(1, 2), new Link(2, 3));

        assertThat(map.places().get(4).linked()).isFalse();
        assertThat(map.places().get(4).y()).isGreaterThan(map.places().get(0).y());
        assertThat(map.places().get(5).y()).isEqualTo(map.places().get(4).y());
    }

    @Test
    void chainsThatNothingJoinsShareARowWithRoomBetween() {
        TransitMap map = map(7, new Link(0, 1), new Link(1, 2), new Link(2, 3), new Link(3, 4), new Link(5, 6));
        TransitMap two = TransitMap.of(new Network(
                List.of(0, 0, 0, 0, 0, 1, 1, 1, 1),
                List.of(
                        new Link(0, 1),
                        new Link(1, 2),
                        new Link(2, 3),
                        new Link(3, 4),
                        new Link(5, 6),
                        new Link(7, 8))));

        assertThat(map.places().get(5).y()).isGreaterThan(map.places().get(0).y());
        double column = two.places().get(1).x() - two.places().get(0).x();
        assertThat(two.places().get(7).y()).isEqualTo(two.places().get(5).y());
        assertThat(two.places().get(7).x() - two.places().get(6).x()).isEqualTo(2 * column);
    }

    @Test
    void aLinkMustJoinTwoStations() {
        assertThatThrownBy(() -> map(1, new Link(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map(1, new Link(0, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static TransitMap map(int stations, Link... links) {
        return TransitMap.of(
                new Network(IntStream.range(0, stations).mapToObj(station -> 0).toList(), List.of(links)));
    }
}
