package org.rungwork.intake.onet;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Description;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.onet.OnetTable.Column;
import org.rungwork.intake.table.Row;
import org.rungwork.vocabulary.Tax;

/** States how important elements are for occupations, and which level of them occupations need: two rows, one rating. */
final class Ratings {

    private final Cells cells;
    private final Receiver receiver;
    private @Nullable Node last;

    Ratings(Cells cells, Receiver receiver) {
        this.cells = cells;
        this.receiver = receiver;
    }

    void read(Delivery delivery) {
        OnetTable.RATINGS.forEach(table -> table.read(delivery, receiver, this::rating));
    }

    /** Takes a row on the scale of importance or on that of levels. */
    void rating(Row row) {
        Optional<String> code = cells.occupation(row, Column.CODE);
        Optional<String> element = cells.element(row);
        Optional<BigDecimal> figure = cells.figure(row);
        if (code.isEmpty() || element.isEmpty() || figure.isEmpty()) {
            return;
        }
        boolean suppressed = Cells.isSuppressed(row);
        switch (row.get(Column.SCALE)) {
            case "IM" ->
                rating(code.get(), element.get())
                        .decimal(Tax.importance, figure.get())
                        .flag(Tax.importanceSuppressed, suppressed);
            case "LV" ->
                rating(code.get(), element.get())
                        .decimal(Tax.level, figure.get())
                        .flag(Tax.levelSuppressed, suppressed)
                        .flag(Tax.levelNotRelevant, Cells.flag(row, Column.NOT_RELEVANT));
            default ->
                row.issue(
                        Code.UNKNOWN_VALUE,
                        Column.SCALE,
                        "'" + row.get(Column.SCALE) + "' is neither importance (IM) nor level (LV)",
                        "nothing; the figure is left out");
        }
    }

    /** The rows of a rating follow each other, as a rule; only the first of them need tell what it is about. */
    private Description rating(String code, String element) {
        Description rating = new Description(OnetIds.rating(code, element), receiver);
        if (!rating.subject().equals(last)) {
            last = rating.subject();
            rating.type(Tax.Rating)
                    .link(Tax.occupation, OnetIds.occupation(code))
                    .link(Tax.element, OnetIds.element(element));
        }
        return rating;
    }
}
