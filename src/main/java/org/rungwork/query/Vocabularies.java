package org.rungwork.query;

import java.util.Map;

/** The vocabulary of queries, read once for each published version. */
public final class Vocabularies {

    private static final String QUESTION = "terms";

    private final QueryCatalogue catalogue;
    private final Prefixes prefixes;
    private final PerVersion<Vocabulary> read = new PerVersion<>();

    public Vocabularies(QueryCatalogue catalogue, Prefixes prefixes) {
        this.catalogue = catalogue;
        this.prefixes = prefixes;
    }

    public Prefixes prefixes() {
        return prefixes;
    }

    /** @param version number of the version that is published now */
    public Vocabulary vocabulary(long version) {
        return read.get(version, () -> Vocabulary.of(version, prefixes, catalogue.rows(QUESTION, Map.of())));
    }
}
