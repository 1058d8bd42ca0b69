package org.rungwork.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.query.PerVersion;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** The titles of documents and taxonomies, read once for each published version. */
@Component
public final class SourceTitles {

    private final QueryCatalogue catalogue;
    private final PerVersion<Map<String, String>> titles = new PerVersion<>();

    SourceTitles(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Sources sources(long version) {
        return new Sources(titles.get(version, this::read));
    }

    private Map<String, String> read() {
        return Row.ask(catalogue, "titles-of-sources", Map.of()).stream()
                .collect(Collectors.toMap(row -> row.get("source"), SourceTitles::title, (a, b) -> a));
    }

    private static String title(Row row) {
        String title = row.get("title");
        return row.find("version")
                .filter(version -> !title.contains(version))
                .map(version -> title + " " + version)
                .orElse(title);
    }
}
