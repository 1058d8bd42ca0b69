package org.rungwork.page.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.page.data.DatasetsPage.Cell;
import org.rungwork.page.data.DatasetsPage.Difference;
import org.rungwork.page.data.DatasetsPage.Part;
import org.rungwork.query.Diff;
import org.rungwork.query.DiffKind;
import org.rungwork.query.Diffs;
import org.rungwork.query.TaxonomyVersion;
import org.rungwork.request.Address;
import org.rungwork.request.Choices;
import org.rungwork.request.RequestException;
import org.springframework.stereotype.Component;

/** What two versions of a taxonomy differ in, as tables for people: names in the place of IRIs. */
@Component
final class Differences {

    private static final String LABEL = "label";
    private static final int MOST_ROWS = 100;

    private final Diffs diffs;

    Differences(Diffs diffs) {
        this.diffs = diffs;
    }

    List<TaxonomyVersion> versions() {
        return diffs.versions();
    }

    /**
     * @param from id of a version, such as esco-1.1.0
     * @throws RequestException if one of the two is not there, or they are versions of two taxonomies
     */
    Difference between(String from, String to) {
        TaxonomyVersion older = version("from", from);
        TaxonomyVersion newer = version("to", to);
        if (!older.taxonomy().equals(newer.taxonomy())) {
            throw RequestException.malformed(
                    "to", newer.title() + " and " + older.title() + " are no versions of one taxonomy");
        }
        Diff diff = diffs.compare(older, newer, EnumSet.allOf(DiffKind.class));
        return new Difference(
                older,
                newer,
                diff.tables().entrySet().stream()
                        .map(entry -> part(diff, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private TaxonomyVersion version(String parameter, String id) {
        return versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(
                        parameter,
                        "'" + id + "' is not imported; there are "
                                + versions().stream().map(TaxonomyVersion::id).collect(Collectors.joining(", "))));
    }

    private static Part part(Diff diff, DiffKind kind, Diff.Table table) {
        List<String> columns = table.columns().stream()
                .filter(column -> !isLabel(column, table.columns()))
                .toList();
        return new Part(
                Choices.write(kind),
                table.rows().size(),
                columns,
                table.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> columns.stream()
                                .map(column -> cell(column, table.columns(), row))
                                .toList())
                        .toList(),
                Address.between("/api/diff", diff.from().id(), diff.to().id())
                        .with("kind", Choices.write(kind))
                        .with("format", "csv")
                        .toString());
    }

    /** The second column names what the first is about; others are named by columns of their own. */
    private static boolean isLabel(String column, List<String> all) {
        return column.equals(all.get(1))
                || column.endsWith("Label") && all.contains(column.substring(0, column.length() - LABEL.length()))
                || column.equals(LABEL) && all.contains("concept");
    }

    private static Cell cell(String column, List<String> all, Map<String, String> row) {
        String value = row.getOrDefault(column, "");
        String label = column.equals(all.getFirst())
                ? row.get(all.get(1))
                : row.get(column.equals("concept") ? LABEL : column + "Label");
        return new Cell(label == null ? value : label, Terms.address(value));
    }
}
