package org.rungwork.description;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.query.PublishedVersion;
import org.rungwork.store.Store;
import org.rungwork.store.TermIds;

/**
 * How much of everything is published, each triple counted once, in however many graphs it stands.
 *
 * @param version what was counted
 * @param triples how many there are
 * @param subjects how many things triples are about
 * @param entities how many things there are of a class, by its IRI
 * @param uses how many triples have a property, by its IRI
 */
record Census(
        PublishedVersion version,
        long triples,
        long subjects,
        SortedMap<String, Long> entities,
        SortedMap<String, Long> uses) {

    static Census of(Store store) {
        return store.read(dataset -> {
            PublishedVersion version = PublishedVersion.of(dataset);
            return store.readIds(ids -> new Counter(ids).count(version));
        });
    }

    private static final class Counter {

        private final TermIds ids;
        private final long type;
        private final Map<Long, long[]> entities = new HashMap<>();
        private final Map<Long, long[]> uses = new HashMap<>();
        private long triples;
        private long subjects;
        private long subject;

        Counter(TermIds ids) {
            this.ids = ids;
            this.type = ids.id(RDF.type.asNode());
        }

        Census count(PublishedVersion version) {
            ids.scanUnion(this::add);
            return new Census(version, triples, subjects, named(entities), named(uses));
        }

        private void add(long subject, long property, long object) {
            if (triples == 0 || subject != this.subject) {
                subjects++;
                this.subject = subject;
            }
            triples++;
            uses.computeIfAbsent(property, added -> new long[1])[0]++;
            if (property == type) {
                entities.computeIfAbsent(object, added -> new long[1])[0]++;
            }
        }

        /** Without classes that have no IRI, such as restrictions. */
        private SortedMap<String, Long> named(Map<Long, long[]> counts) {
            SortedMap<String, Long> named = new TreeMap<>();
            counts.forEach((id, count) -> {
                if (ids.term(id).isURI()) {
                    named.put(ids.term(id).getURI(), count[0]);
                }
            });
            return named;
        }
    }
}
