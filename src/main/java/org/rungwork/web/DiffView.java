package org.rungwork.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rungwork.query.Diff;
import org.rungwork.query.DiffKind;
import org.rungwork.query.TaxonomyVersion;
import org.rungwork.request.Address;
import org.rungwork.request.Choices;
import org.rungwork.request.Question;

/**
 * How two versions of a taxonomy differ, as clients see it.
 *
 * @param counts how many rows there are of each kind that was looked at
 * @param changes what the versions differ in, by kind
 * @param affected what that touches here: stale mappings and roles of ours, and the occupations for which gaps or routes
 *     come out otherwise
 * @param links addresses of the whole tables, by kind
 */
record DiffView(
        long version,
        TaxonomyVersion from,
        TaxonomyVersion to,
        Map<String, Integer> counts,
        Map<String, Part> changes,
        Map<String, Part> affected,
        Map<String, String> links) {

    private static final Set<DiffKind> EFFECTS = EnumSet.of(DiffKind.STALE_MAPPINGS, DiffKind.ROLES);

    /**
     * The beginning of a list.
     *
     * @param count rows of the whole list
     * @param subjects how many concepts or roles it is about
     */
    record Part(int count, int subjects, List<Map<String, String>> rows) {}

    /** @param limit most rows to show of each list */
    static DiffView of(Diff diff, int limit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Part> changes = new LinkedHashMap<>();
        Map<String, Part> affected = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        diff.tables().forEach((kind, table) -> {
            String name = Choices.write(kind);
            counts.put(name, table.rows().size());
            (EFFECTS.contains(kind) ? affected : changes)
                    .put(name, part(table.rows(), table.subjects().size(), limit));
            links.put(name, address(diff, name));
        });
        putOccupations("occupations-with-other-gaps", diff.tables().get(DiffKind.REQUIREMENTS), limit, affected);
        putOccupations(
                "occupations-with-other-routes", diff.tables().get(DiffKind.RELATED_OCCUPATIONS), limit, affected);
        return new DiffView(diff.publishedVersion(), diff.from(), diff.to(), counts, changes, affected, links);
    }

    private static void putOccupations(String name, Diff.@Nullable Table table, int limit, Map<String, Part> affected) {
        if (table != null) {
            List<Map<String, String>> occupations = table.subjects().entrySet().stream()
                    .map(occupation -> Map.of("concept", occupation.getKey(), "label", occupation.getValue()))
                    .toList();
            affected.put(name, part(occupations, occupations.size(), limit));
        }
    }

    private static Part part(List<Map<String, String>> rows, int subjects, int limit) {
        return new Part(rows.size(), subjects, rows.stream().limit(limit).toList());
    }

    private static String address(Diff diff, String kind) {
        return Address.between("/api/diff", diff.from().id(), diff.to().id())
                .with(DiffController.KIND, kind)
                .with(Question.FORMAT, "csv")
                .toString();
    }
}
