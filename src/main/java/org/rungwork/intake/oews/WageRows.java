package org.rungwork.intake.oews;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.Description;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.table.Row;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Tax;

/** States the wages of occupations, one estimate for each code. */
final class WageRows {

    private static final String AREA = "AREA";
    private static final String CODE = "OCC_CODE";
    private static final String GROUP = "O_GROUP";
    private static final String EMPLOYMENT = "TOT_EMP";

    static final List<String> COLUMNS = List.of(
            AREA,
            CODE,
            "OCC_TITLE",
            GROUP,
            EMPLOYMENT,
            "A_MEAN",
            "A_MEDIAN",
            "A_PCT10",
            "A_PCT25",
            "A_PCT75",
            "A_PCT90");

    private static final String NATION = "99";
    private static final Node UNITED_STATES = NodeFactory.createURI(Identifiers.NAMESPACE + "place/us");
    private static final Pattern CODE_FORM = Pattern.compile("\\d\\d-\\d{4}");
    private static final Set<String> GROUPS = Set.of("total", "major", "minor", "broad", "detailed");
    private static final String AT_CEILING = "#";
    /** Neither the wage (*) nor the employment (**) is told. */
    private static final Set<String> UNTOLD = Set.of("", "*", "**");
    /** The note on the sign for wages that reach the ceiling, with the ceiling of a year. */
    private static final Pattern CEILING = Pattern.compile("#\\s*=.*\\$([\\d,]+)(?:\\.\\d\\d)? per year.*");

    private final String year;
    private final Receiver receiver;
    private final Map<String, Node> wages = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable BigDecimal ceiling;

    WageRows(String year, Receiver receiver) {
        this.year = year;
        this.receiver = receiver;
        wages.put("A_MEAN", Tax.meanWage);
        wages.put("A_MEDIAN", Tax.medianWage);
        wages.put("A_PCT10", Tax.wage10);
        wages.put("A_PCT25", Tax.wage25);
        wages.put("A_PCT75", Tax.wage75);
        wages.put("A_PCT90", Tax.wage90);
    }

    void note(String text) {
        Matcher note = CEILING.matcher(text.strip());
        if (note.matches()) {
            ceiling = new BigDecimal(note.group(1).replace(",", ""));
        }
    }

    void row(Row row) {
        if (!isUsable(row)) {
            return;
        }
        String code = row.get(CODE);
        Description estimate = Description.of(Identifiers.NAMESPACE + "oews/" + year + "/" + code, receiver)
                .type(Tax.WageEstimate)
                .string(SKOS.notation.asNode(), code)
                .string(Tax.socCode, code)
                .english(SKOS.prefLabel.asNode(), row.get("OCC_TITLE"))
                .string(Tax.occupationGroup, row.get(GROUP))
                .integer(Tax.year, Long.parseLong(year))
                .string(Tax.currency, "USD")
                .link(DCTerms.spatial.asNode(), UNITED_STATES);
        employment(row, estimate);
        wages.forEach((column, property) -> wage(row, column, property, estimate));
    }

    private boolean isUsable(Row row) {
        String code = row.get(CODE);
        if (!CODE_FORM.matcher(code).matches()) {
            row.issue(Code.MALFORMED_ID, CODE, "'" + code + "' is no code such as 15-1252", "keep codes as text");
            return false;
        }
        if (!row.get(AREA).equals(NATION)) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    AREA,
                    "'" + row.get(AREA) + "' is not the whole country (99)",
                    "import the file of national estimates");
            return false;
        }
        if (!GROUPS.contains(row.get(GROUP))) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    GROUP,
                    "'" + row.get(GROUP) + "' is none of total, major, minor, broad, detailed",
                    "use the file as its publisher delivers it");
            return false;
        }
        // a code may stand as broad and as detailed, where the survey does not go deeper
        if (!seen.add(code + " " + row.get(GROUP))) {
            row.issue(
                    Code.DUPLICATE_ID,
                    CODE,
                    "'" + code + "' was told before",
                    "import the file for all industries together");
            return false;
        }
        return true;
    }

    private static void employment(Row row, Description estimate) {
        String cell = row.get(EMPLOYMENT);
        if (isUntold(row, EMPLOYMENT)) {
            return;
        }
        if (cell.matches("\\d{1,12}")) {
            estimate.integer(Tax.employment, Long.parseLong(cell));
        } else {
            noNumber(row, EMPLOYMENT);
        }
    }

    private void wage(Row row, String column, Node property, Description estimate) {
        String cell = row.get(column);
        if (isUntold(row, column)) {
            return;
        }
        if (cell.equals(AT_CEILING)) {
            estimate.link(Tax.atCeiling, property);
            if (ceiling != null) {
                estimate.decimal(Tax.wageCeiling, ceiling);
            }
        } else if (cell.matches("\\d{1,12}(\\.\\d+)?")) {
            estimate.decimal(property, new BigDecimal(cell));
        } else {
            noNumber(row, column);
        }
    }

    private static boolean isUntold(Row row, String column) {
        boolean untold = UNTOLD.contains(row.get(column));
        if (untold) {
            row.issue(Code.MISSING_VALUE, column, "the publisher does not tell it", "nothing; it is left out");
        }
        return untold;
    }

    private static void noNumber(Row row, String column) {
        row.issue(
                Code.UNKNOWN_VALUE,
                column,
                "'" + row.get(column) + "' is no amount",
                "use the file as its publisher delivers it");
    }
}
