package org.rungwork.page.workbench;

import java.util.List;
import java.util.stream.Stream;
import org.rungwork.query.CatalogueQuery;
import org.rungwork.query.QueryCatalogue;

/** The questions of the catalogue by whom they are for. */
final class Questions {

    /** Those whom most questions are for come first. */
    private static final List<String> AUDIENCES = List.of("adviser", "analyst", "curator", "developer");

    private Questions() {}

    /** @param audience as files name it */
    public record Group(String audience, List<CatalogueQuery> questions) {

        public boolean contains(String name) {
            return questions.stream().anyMatch(question -> question.name().equals(name));
        }
    }

    static List<Group> groups(QueryCatalogue catalogue) {
        return Stream.concat(
                        AUDIENCES.stream(),
                        catalogue.listQueries().stream()
                                .flatMap(query -> query.audience().stream())
                                .filter(audience -> !AUDIENCES.contains(audience))
                                .sorted())
                .distinct()
                .map(audience -> new Group(
                        audience,
                        catalogue.listQueries().stream()
                                .filter(query -> query.audience()
                                        .filter(audience::equals)
                                        .isPresent())
                                .toList()))
                .filter(group -> !group.questions().isEmpty())
                .toList();
    }
}
