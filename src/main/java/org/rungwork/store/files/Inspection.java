package org.rungwork.store.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Looks for damage in the files of a store that nobody writes to, without opening or changing it. */
public final class Inspection {

    /** Enough to find a part that was overwritten, few enough to be read in a moment. */
    private static final int SAMPLE = 2_000;

    private final DataFiles files;
    private final List<Fault> faults = new ArrayList<>();
    /** Statements of each graph, by the number of its name. */
    private final Map<Long, Long> sizes = new HashMap<>();

    public Inspection(DataFiles files) {
        this.files = files;
    }

    /**
     * What is found.
     *
     * @param statements how many there are; of a damaged store, what its indexes mostly say
     * @param terms how many there are
     * @param graphs named graphs with the number of their statements, as far as nothing is damaged
     */
    public record Result(List<Fault> faults, long statements, long terms, Map<String, Long> graphs) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Every file is there and as long as what was committed to it, all indexes have the same number of statements, and the terms
     * looked at are those that were written. Reads a small part of the files, in a fraction of a second.
     */
    public List<Fault> quick() throws IOException {
        faults.addAll(files.faults());
        if (faults.isEmpty()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            Stream.of(DataFiles.TRIPLE_INDEXES, DataFiles.QUAD_INDEXES)
                    .flatMap(List::stream)
                    .forEach(name -> examine(() -> {
                        try (Tree tree = Tree.open(files.folder(), name, Shape.ofIndex(name))) {
                            counts.put(name, tree.count((block, records) -> {}));
                        }
                    }));
            compare(DataFiles.TRIPLE_INDEXES, counts);
            compare(DataFiles.QUAD_INDEXES, counts);
            DataFiles.tables().forEach(name -> examine(() -> Terms.sample(files.folder(), name, SAMPLE)));
        }
        return List.copyOf(faults);
    }

    /**
     * All indexes have the same statements, every number in them is that of a term, every term is the one that was written, and
     * the catalogue says of each graph how many statements it has. Reads everything that is in use.
     */
    public Result thorough() throws IOException {
        faults.addAll(files.faults());
        if (!faults.isEmpty()) {
            return new Result(faults, 0, 0, Map.of());
        }
        long[] counts = new long[2];
        Map<String, Long> graphs = new TreeMap<>();
        examine(this::readPrefixes);
        examine(() -> {
            try (Terms terms = Terms.open(files.folder(), DataFiles.TERMS)) {
                counts[1] = terms.count();
                examine(() -> terms.verify());
                counts[0] = readIndexes(terms);
                if (faults.isEmpty()) {
                    readSizes(terms, graphs);
                }
            }
        });
        return new Result(faults, counts[0], counts[1], graphs);
    }

    private void readPrefixes() throws IOException {
        try (Terms terms = Terms.open(files.folder(), DataFiles.PREFIX_TERMS);
                Tree tree = Tree.open(files.folder(), DataFiles.PREFIX_INDEX, Shape.ofIndex(DataFiles.PREFIX_INDEX))) {
            terms.verify();
            tree.walk((block, records) -> {
                for (int at = 0; at < records * DataFiles.PREFIX_INDEX.length(); at++) {
                    if (!terms.has(block.getLong(Shape.LEAF_HEADER + at * Long.BYTES))) {
                        throw new DamageException(DataFiles.PREFIX_INDEX + ".dat", "names a prefix that is not there");
                    }
                }
            });
        }
    }

    private long readIndexes(Terms terms) {
        Map<String, Statements> triples = new LinkedHashMap<>();
        DataFiles.TRIPLE_INDEXES.forEach(name -> examine(() -> triples.put(name, read(name, terms))));
        compare(DataFiles.TRIPLE_INDEXES, triples);
        Map<String, Statements> quads = new LinkedHashMap<>();
        DataFiles.QUAD_INDEXES.forEach(name -> examine(() -> quads.put(name, read(name, terms))));
        return compare(DataFiles.QUAD_INDEXES, quads).map(Statements::count).orElse(0L);
    }

    private Statements read(String name, Terms terms) throws IOException {
        long[] missing = {0};
        Statements statements = Statements.read(files.folder(), name, (first, records) -> {
            if (name.equals("GSPO")) {
                sizes.put(first, records);
            }
            if (!terms.has(first)) {
                missing[0]++;
            }
        });
        if (missing[0] > 0) {
            throw new DamageException(name + ".dat", "names " + missing[0] + " terms that are not there");
        }
        return statements;
    }

    private void readSizes(Terms terms, Map<String, Long> graphs) throws IOException {
        for (Map.Entry<Long, Long> size : sizes.entrySet()) {
            Node graph = terms.term(size.getKey());
            graphs.put(graph.isURI() ? graph.getURI() : graph.toString(), size.getValue());
        }
        RecordedSizes.read(files.folder(), terms, sizes.keySet()).forEach((graph, recorded) -> {
            long found = graphs.getOrDefault(graph, 0L);
            if (found != recorded) {
                faults.add(new Fault(
                        "The catalogue", "says that " + graph + " has " + recorded + " statements; it has " + found));
            }
        });
    }

    /** Notes which indexes do not have what most of them have, and gives that. */
    private <T> Optional<T> compare(List<String> names, Map<String, T> found) {
        Map<T, Long> votes = names.stream()
                .filter(found::containsKey)
                .collect(Collectors.groupingBy(found::get, Collectors.counting()));
        Optional<T> most =
                votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        for (String name : names) {
            if (found.containsKey(name) && !most.equals(Optional.of(found.get(name)))) {
                faults.add(new Fault(name + ".dat", "has other statements than the other indexes"));
            }
        }
        return most;
    }

    private void examine(DataFiles.Examination examination) {
        DataFiles.examine(faults, examination);
    }
}
