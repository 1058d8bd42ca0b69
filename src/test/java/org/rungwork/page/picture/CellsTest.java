package org.rungwork.page.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rungwork.page.picture.Cells.Cell;
import org.rungwork.page.picture.Cells.Share;

class CellsTest {

    @Test
    void theFilledPartIsTheWeightedMean() {
        Cells cells = Cells.of(List.of(new Share(1, 1), new Share(0.5, 0.5), new Share(0.5, 0)));

        double drawn = cells.cells().stream().mapToDouble(Cell::width).sum();
        double filled = cells.cells().stream().mapToDouble(Cell::filled).sum();
        assertThat(filled / drawn).isCloseTo(0.625, within(1e-9));
        assertThat(cells.cells().getFirst().width())
                .isCloseTo(2 * cells.cells().getLast().width(), within(1e-9));
    }

    @Test
    void anyNumberOfCellsGoesIn() {
        Cells many = Cells.of(Stream.generate(() -> new Share(1, 1)).limit(1000).collect(Collectors.toList()));

        Cell last = many.cells().getLast();
        assertThat(last.x() + last.width()).isCloseTo(many.width(), within(1e-6));
        assertThat(last.width()).isPositive();
    }
}
