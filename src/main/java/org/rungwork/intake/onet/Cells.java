package org.rungwork.intake.onet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.onet.OnetTable.Column;
import org.rungwork.intake.table.Row;

/** Reads cells by what the reference tables say: which occupations and elements there are, and how far scales reach. */
final class Cells {

    private static final Pattern OCCUPATION = Pattern.compile("\\d\\d-\\d{4}\\.\\d\\d");
    private static final Pattern ELEMENT = Pattern.compile("\\d(\\.[A-Za-z0-9]+)*");
    /** How some versions write an empty cell. */
    private static final String NONE = "n/a";

    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> elements = new HashSet<>();
    private final Map<String, Scale> scales = new HashMap<>();

    private record Scale(BigDecimal least, BigDecimal most) {}

    /** Takes a row of the occupations; false if nothing can be said about it. */
    boolean addOccupation(Row row) {
        if (!isNew(row, Column.CODE, OCCUPATION, titles.keySet())) {
            return false;
        }
        Optional<String> title = find(row, Column.TITLE);
        title.ifPresent(name -> titles.put(row.get(Column.CODE), name));
        return title.isPresent();
    }

    /** Takes a row of the content model; false if nothing can be said about it. */
    boolean addElement(Row row) {
        return isNew(row, Column.ELEMENT, ELEMENT, elements) && elements.add(row.get(Column.ELEMENT));
    }

    void addScale(Row row) {
        Optional<BigDecimal> least = number(row, "Minimum");
        Optional<BigDecimal> most = number(row, "Maximum");
        if (least.isPresent() && most.isPresent()) {
            scales.put(row.get(Column.SCALE), new Scale(least.get(), most.get()));
        }
    }

    private static boolean isNew(Row row, String column, Pattern form, Set<String> known) {
        String id = row.get(column);
        if (!form.matcher(id).matches()) {
            malformed(row, column);
            return false;
        }
        if (known.contains(id)) {
            row.issue(Code.DUPLICATE_ID, column, "'" + id + "' was described before", "keep one row of the two");
            return false;
        }
        return true;
    }

    String title(String code) {
        return titles.getOrDefault(code, "");
    }

    Optional<String> occupation(Row row, String column) {
        return reference(row, column, OCCUPATION, titles.keySet(), "Occupation Data.txt");
    }

    Optional<String> element(Row row) {
        return reference(row, Column.ELEMENT, ELEMENT, elements, "Content Model Reference.txt");
    }

    private static Optional<String> reference(
            Row row, String column, Pattern form, Set<String> known, String describedIn) {
        String id = row.get(column);
        if (known.contains(id)) {
            return Optional.of(id);
        }
        if (form.matcher(id).matches()) {
            row.issue(
                    Code.DANGLING_REFERENCE,
                    column,
                    "'" + id + "' is not described in " + describedIn,
                    "import files of one version of O*NET");
        } else {
            malformed(row, column);
        }
        return Optional.empty();
    }

    /** An identifier that no other table describes. */
    static Optional<String> id(Row row, String column, Pattern form) {
        String id = row.get(column);
        if (form.matcher(id).matches()) {
            return Optional.of(id);
        }
        malformed(row, column);
        return Optional.empty();
    }

    private static void malformed(Row row, String column) {
        row.issue(
                Code.MALFORMED_ID,
                column,
                "'" + row.get(column) + "' does not have the form of such an identifier",
                "keep codes as text; programs for tables like to turn them into numbers");
    }

    /** A cell that must have text. */
    static Optional<String> find(Row row, String column) {
        Optional<String> text = row.find(column);
        if (text.isEmpty()) {
            row.issue(Code.MISSING_VALUE, column, "the cell is empty", "use the file as O*NET delivers it");
        } else if (!row.raw(column).equals(text.get())) {
            row.issue(
                    Code.UNTIDY_TEXT,
                    column,
                    "'" + text.get() + "' has blanks at its edges or invisible letters",
                    "nothing; they are taken away");
        }
        return text;
    }

    /** The figure of a row, if it lies on its scale. */
    Optional<BigDecimal> figure(Row row) {
        Optional<BigDecimal> figure = number(row, Column.VALUE);
        Scale scale = scales.get(row.get(Column.SCALE));
        if (scale == null) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    Column.SCALE,
                    "'" + row.get(Column.SCALE) + "' is no scale of Scales Reference.txt",
                    "import files of one version of O*NET");
            return Optional.empty();
        }
        if (figure.isPresent()
                && (figure.get().compareTo(scale.least()) < 0 || figure.get().compareTo(scale.most()) > 0)) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    Column.VALUE,
                    figure.get() + " is not between " + scale.least() + " and " + scale.most(),
                    "use the file as O*NET delivers it");
            return Optional.empty();
        }
        return figure;
    }

    static Optional<BigDecimal> number(Row row, String column) {
        try {
            return Optional.of(new BigDecimal(row.get(column)));
        } catch (NumberFormatException noNumber) {
            row.issue(
                    row.get(column).isEmpty() ? Code.MISSING_VALUE : Code.UNKNOWN_VALUE,
                    column,
                    "'" + row.get(column) + "' is no number",
                    "use the file as O*NET delivers it");
            return Optional.empty();
        }
    }

    /** True for Y; what was not asked or not known counts as N. */
    static boolean flag(Row row, String column) {
        return switch (row.get(column)) {
            case "Y" -> true;
            case "N", "", NONE -> false;
            default -> {
                row.issue(
                        Code.UNKNOWN_VALUE,
                        column,
                        "'" + row.get(column) + "' is neither Y nor N",
                        "use the file as O*NET delivers it");
                yield false;
            }
        };
    }

    /** Whether the publisher advises not to use the figure of the row, which the issue tells as well. */
    static boolean isSuppressed(Row row) {
        boolean suppressed = flag(row, Column.SUPPRESS);
        if (suppressed) {
            row.issue(
                    Code.SUPPRESSED_FIGURE,
                    Column.SUPPRESS,
                    "O*NET advises not to use this figure, since too few answers agree",
                    "nothing; the figure is kept and marked");
        }
        return suppressed;
    }
}
