package org.rungwork.intake.onet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Description;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.onet.OnetTable.Column;
import org.rungwork.intake.table.Row;
import org.rungwork.vocabulary.Tax;

/** States what occupations ask of those who start: job zones, and shares of answers on education and experience. */
final class Preparation {

    private static final String ZONE = "Job Zone";
    private static final String SVP = "SVP Range";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d*");
    /** (Below 4.0), (4.0 to &lt; 6.0), (8.0 and above) */
    private static final Pattern RANGE =
            Pattern.compile("\\(?(?:Below (?<below>N)|(?<from>N) to < (?<to>N)|(?<least>N) and above)\\)?"
                    .replace("N", "\\d+(?:\\.\\d+)?"));

    private final Cells cells;
    private final Receiver receiver;
    private final Ratings ratings;
    private final Set<Node> described = new HashSet<>();

    Preparation(Cells cells, Receiver receiver) {
        this.cells = cells;
        this.receiver = receiver;
        ratings = new Ratings(cells, receiver);
    }

    void read(Delivery delivery) {
        OnetTable.ZONES.read(delivery, receiver, this::zone);
        OnetTable.OCCUPATION_ZONES.read(delivery, receiver, this::occupationZone);
        OnetTable.ANSWERS.read(delivery, receiver, this::answer);
        OnetTable.EDUCATION.read(delivery, receiver, this::education);
    }

    private void zone(Row row) {
        Cells.id(row, ZONE, NUMBER).ifPresent(number -> {
            Node zone = OnetIds.jobZone(number);
            described.add(zone);
            Description description = new Description(zone, receiver)
                    .type(Tax.JobZone)
                    .string(SKOS.notation.asNode(), number)
                    .english(SKOS.prefLabel.asNode(), row.get("Name"))
                    .english(DCTerms.description.asNode(), row.get("Experience"))
                    .english(DCTerms.description.asNode(), row.get("Education"))
                    .english(DCTerms.description.asNode(), row.get("Job Training"));
            range(row, description);
        });
    }

    private static void range(Row row, Description zone) {
        Matcher range = RANGE.matcher(row.get(SVP));
        if (!range.matches()) {
            row.issue(
                    Code.UNKNOWN_VALUE,
                    SVP,
                    "'" + row.get(SVP) + "' is no range such as (4.0 to < 6.0)",
                    "use the file as O*NET delivers it");
            return;
        }
        first(range, "from", "least").ifPresent(number -> zone.decimal(Tax.svpLower, new BigDecimal(number)));
        first(range, "below", "to").ifPresent(number -> zone.decimal(Tax.svpUpper, new BigDecimal(number)));
    }

    private static Optional<String> first(Matcher range, String one, String other) {
        return Optional.ofNullable(range.group(one)).or(() -> Optional.ofNullable(range.group(other)));
    }

    private void occupationZone(Row row) {
        Optional<String> code = cells.occupation(row, Column.CODE);
        Optional<Node> zone = Cells.id(row, ZONE, NUMBER).map(OnetIds::jobZone);
        if (code.isPresent() && zone.isPresent() && isDescribed(row, ZONE, zone.get())) {
            new Description(OnetIds.occupation(code.get()), receiver).link(Tax.jobZone, zone.get());
        }
    }

    private void answer(Row row) {
        Optional<String> element = cells.element(row);
        Optional<String> number = Cells.id(row, Column.CATEGORY, NUMBER);
        if (element.isPresent() && number.isPresent()) {
            Node category = OnetIds.category(element.get(), number.get());
            described.add(category);
            new Description(category, receiver)
                    .type(Tax.AnswerCategory)
                    .link(Tax.element, OnetIds.element(element.get()))
                    .integer(Tax.rank, Long.parseLong(number.get()))
                    .english(SKOS.prefLabel.asNode(), row.get("Category Description"));
        }
    }

    /** Rows without a category tell how important a kind of education is. */
    private void education(Row row) {
        String category = row.get(Column.CATEGORY);
        if (category.isEmpty() || category.equals("n/a")) {
            ratings.rating(row);
        } else {
            share(row);
        }
    }

    private void share(Row row) {
        Optional<String> code = cells.occupation(row, Column.CODE);
        Optional<String> element = cells.element(row);
        Optional<String> number = Cells.id(row, Column.CATEGORY, NUMBER);
        Optional<BigDecimal> figure = cells.figure(row);
        if (code.isEmpty() || element.isEmpty() || number.isEmpty() || figure.isEmpty()) {
            return;
        }
        Node category = OnetIds.category(element.get(), number.get());
        if (isDescribed(row, Column.CATEGORY, category)) {
            new Description(OnetIds.share(code.get(), element.get(), number.get()), receiver)
                    .type(Tax.AnswerShare)
                    .link(Tax.occupation, OnetIds.occupation(code.get()))
                    .link(Tax.element, OnetIds.element(element.get()))
                    .link(Tax.category, category)
                    .decimal(Tax.share, figure.get())
                    .flag(Tax.shareSuppressed, Cells.isSuppressed(row));
        }
    }

    private boolean isDescribed(Row row, String column, Node node) {
        if (!described.contains(node)) {
            row.issue(
                    Code.DANGLING_REFERENCE,
                    column,
                    "'" + row.get(column) + "' is described in no file of the delivery",
                    "import the whole text database of O*NET");
        }
        return described.contains(node);
    }
}
