package org.rungwork.intake.oews;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.table.Spreadsheet;
import org.rungwork.model.Taxonomy;

/**
 * Reads the national table (xlsx) of the Occupational Employment and Wage Statistics.
 *
 * <p>Option: {@code version}, the year of the survey, such as 2024; else the names of the delivery and its files tell it.
 */
public final class OewsReader implements TaxonomyReader {

    private static final Pattern WORKBOOK = Pattern.compile("(?!~).*\\.xlsx", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)(20\\d\\d)(?:\\D|$)");

    @Override
    public String kind() {
        return "oews";
    }

    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        String year = year(delivery, options);
        return new Taxonomy(
                "oews",
                year,
                "OEWS May " + year,
                "U.S. Bureau of Labor Statistics",
                "public domain",
                "",
                "https://www.bls.gov/oes/");
    }

    private static String year(Delivery delivery, Map<String, String> options) {
        Stream<String> names = options.containsKey("version")
                ? Stream.of(options.get("version"))
                : Stream.concat(
                        Stream.of(delivery.name()), delivery.files().stream().map(SourceFile::fileName));
        return names.map(YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing tells the year of the wage table '"
                        + delivery.name() + "'; give it as option version, such as version=2024"));
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        Optional<SourceFile> workbook = delivery.find(WORKBOOK);
        if (workbook.isEmpty()) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE,
                    delivery.name(),
                    "the delivery has no workbook (xlsx)",
                    "import the file of national estimates"));
            return;
        }
        WageRows rows = new WageRows(year(delivery, options), receiver);
        Spreadsheet.read(workbook.get(), WageRows.COLUMNS, receiver, rows::note, rows::row);
    }
}
