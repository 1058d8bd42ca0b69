package org.rungwork.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What queries here can name beside roles and skills.
 *
 * @param version number of the published version
 * @param prefixes namespaces by prefix
 * @param terms classes, properties and entries of closed lists
 */
public record Vocabulary(long version, Map<String, String> prefixes, List<Entry> terms) {

    /**
     * A term of an ontology, or an entry of a closed list.
     *
     * @param name as queries write it, such as rw:Role
     * @param kind class, property or entry
     * @param type the class of an entry, such as rw:Importance
     */
    public record Entry(
            String iri,
            String name,
            String kind,
            @Nullable String type,
            @Nullable String label,
            @Nullable String definition) {

        private static Entry of(Map<String, String> row, Prefixes prefixes) {
            String iri = row.get("term");
            return new Entry(
                    iri,
                    prefixes.write(iri),
                    row.get("kind"),
                    Optional.ofNullable(row.get("class")).map(prefixes::write).orElse(null),
                    row.get("label"),
                    row.get("definition"));
        }
    }

    static Vocabulary of(long version, Prefixes prefixes, Answer.Rows terms) {
        return new Vocabulary(
                version,
                prefixes.namespaces(),
                terms.texts().stream().map(row -> Entry.of(row, prefixes)).toList());
    }

    /** The entries of the closed list with this class, such as rw:Importance. */
    public List<Entry> entries(String type) {
        return terms.stream().filter(term -> type.equals(term.type())).toList();
    }
}
