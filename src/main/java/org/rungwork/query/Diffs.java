package org.rungwork.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rungwork.store.Store;

/** Compares versions of a taxonomy by the questions of the catalogue, all asked of one published version. */
public final class Diffs {

    private final Store store;
    private final QueryCatalogue catalogue;

    public Diffs(Store store, QueryCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** The imported versions of all taxonomies, by their names. */
    public List<TaxonomyVersion> versions() {
        return catalogue.rows("taxonomy-versions", Map.of()).texts().stream()
                .map(TaxonomyVersion::of)
                .toList();
    }

    /**
     * What differs.
     *
     * @param from the version to start from, usually the older one
     * @param kinds what to look at
     * @throws QueryTimeoutException if one of the questions takes too long
     */
    public Diff compare(TaxonomyVersion from, TaxonomyVersion to, Set<DiffKind> kinds) {
        Map<String, List<String>> graphs = Map.of("from", List.of(from.graph()), "to", List.of(to.graph()));
        return store.read(dataset -> {
            Map<DiffKind, Diff.Table> tables = new EnumMap<>(DiffKind.class);
            for (DiffKind kind : kinds) {
                Answer.Rows rows = catalogue.rows(kind.query(), graphs);
                tables.put(kind, new Diff.Table(rows.columns(), rows.texts()));
            }
            return new Diff(PublishedVersion.of(dataset).number(), from, to, tables);
        });
    }
}
