package org.rungwork.linking.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;
import org.rungwork.linking.Terminology;

/**
 * A set of MELO: job titles of national classifications against the names of ESCO's occupations, with right and wrong by
 * name. The folder has queries.tsv, corpus_elements.tsv, concept_mapping.tsv and annotations.tsv.
 */
final class MeloSet {

    private final Path folder;
    private final CaseSet.Use use;
    private final Embedder embedder;
    private final Map<String, Set<String>> rightByQuery = new HashMap<>();
    /** Key of a name, by the id of the corpus element. */
    private final Map<String, String> keys = new HashMap<>();

    MeloSet(Path folder, CaseSet.Use use, Embedder embedder) {
        this.folder = folder;
        this.use = use;
        this.embedder = embedder;
    }

    /**
     * Reads the set.
     *
     * @param descriptions by IRI; "" where there is none
     */
    CaseSet read(UnaryOperator<String> descriptions) {
        String name = folder.getFileName().toString();
        String language = name.substring(name.lastIndexOf('_') + 1);
        Linker linker = new Linker(new Terminology(name, name, "", language, terms(descriptions)), embedder);
        for (String[] row : rows("annotations.tsv")) {
            rightByQuery.computeIfAbsent(row[0], query -> new HashSet<>()).add(keys.get(row[2]));
        }
        List<Case> cases = new ArrayList<>();
        for (String[] row : rows("queries.tsv")) {
            cases.add(new Case(LinkQuery.of(row[1], 10), rightByQuery.getOrDefault(row[0], Set.of())));
        }
        return new CaseSet(name, "MELO " + name, CaseSet.Unit.NAME, use, linker, cases);
    }

    private List<Term> terms(UnaryOperator<String> descriptions) {
        Map<String, String> iris = new HashMap<>();
        for (String[] row : rows("concept_mapping.tsv")) {
            iris.put(row[0], row[1]);
        }
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String[] row : rows("corpus_elements.tsv")) {
            String iri = iris.get(row[0]);
            names.computeIfAbsent(iri, concept -> new ArrayList<>()).add(row[1]);
            keys.put(row[0], iri + " " + row[1]);
        }
        return names.entrySet().stream()
                .map(entry -> new Term(
                        entry.getKey(),
                        List.of(),
                        entry.getValue().getFirst(),
                        entry.getValue().subList(1, entry.getValue().size()),
                        descriptions.apply(entry.getKey()),
                        List.of()))
                .toList();
    }

    private List<String[]> rows(String file) {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.map(line -> line.split("\t")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file + " of " + folder.getFileName(), failure);
        }
    }
}
