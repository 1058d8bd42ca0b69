package org.rungwork.intake;

import java.util.List;
import java.util.stream.Collectors;

/** The readers there are, by kind. */
public record TaxonomyReaders(List<TaxonomyReader> readers) {

    public TaxonomyReaders {
        readers = List.copyOf(readers);
    }

    /** @throws IllegalArgumentException if there is no such kind; the message names those there are */
    public TaxonomyReader get(String kind) {
        return readers.stream()
                .filter(reader -> reader.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of import called '" + kind
                        + "'; there are "
                        + readers.stream().map(TaxonomyReader::kind).collect(Collectors.joining(", "))));
    }
}
