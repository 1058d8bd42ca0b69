package org.rungwork.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** The titles of documents and taxonomies, read once for each published version. */
@Component
public final class SourceTitles {

    private record Read(long version, Map<String, String> titles) {}

    private final QueryCatalogue catalogue;
    private volatile Read last = new Read(-1, Map.of());

    SourceTitles(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Sources sources(long version) {
        Read known = last;
        if (known.version() != version) {
            known = new Read(
                    version,
                    Row.ask(catalogue, "titles-of-sources", Map.of()).stream()
                            .collect(Collectors.toMap(row -> row.get("source"), SourceTitles::title, (a, b) -> a)));
            last = known;
        }
        return new Sources(known.titles());
    }

    private static String title(Row row) {
        String title = row.get("title");
        return row.find("version")
                .filter(version -> !title.contains(version))
                .map(version -> title + " " + version)
                .orElse(title);
    }
}
