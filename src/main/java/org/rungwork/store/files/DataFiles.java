package org.rungwork.store.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of one state of the storage, a folder such as Data-0001, and how much of each is in use. */
public final class DataFiles {

    static final List<String> TRIPLE_INDEXES = List.of("SPO", "POS", "OSP");
    static final List<String> QUAD_INDEXES = List.of("GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG");
    static final String PREFIX_INDEX = "GPU";
    static final String TERMS = "nodes";
    static final String PREFIX_TERMS = "prefixes";
    static final String JOURNAL = "journal.jrnl";

    private static final String LOCK = "tdb.lock";
    /** TDB2 makes files this large, mostly holes, before there is anything in them. */
    private static final long SIZE_OF_NOTHING = 8L * 1024 * 1024;

    private final Path folder;

    public DataFiles(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    static Stream<String> trees() {
        return Stream.of(TRIPLE_INDEXES, QUAD_INDEXES, List.of(PREFIX_INDEX, TERMS, PREFIX_TERMS))
                .flatMap(List::stream);
    }

    static Stream<String> tables() {
        return Stream.of(TERMS, PREFIX_TERMS);
    }

    /** All files that must be there. */
    static List<String> expected() {
        return Stream.of(
                        trees().flatMap(tree -> Stream.of(tree + ".bpt", tree + ".idn", tree + ".dat")),
                        tables().flatMap(table -> Stream.of(table + "-data.bdf", table + "-data.obj")),
                        Stream.of(JOURNAL))
                .flatMap(files -> files)
                .toList();
    }

    /**
     * True where nothing was ever committed: the folder is as a start leaves it that was broken off while it made the files. TDB2
     * makes what is missing then.
     */
    boolean isUnused() throws IOException {
        for (String name : expected()) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !isUnused(file, name)) {
                return false;
            }
        }
        return true;
    }

    private boolean isUnused(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (name.endsWith(".bpt")) {
            return size == 0 || size == Tree.STATE && isInitial(file);
        }
        return size == 0 || !name.endsWith(".obj") && size <= SIZE_OF_NOTHING;
    }

    /** Of a tree of one empty leaf below one branch, or of one that is still made. */
    private static boolean isInitial(Path file) throws IOException {
        byte[] state = Files.readAllBytes(file);
        for (int at = 0; at < state.length; at++) {
            if (state[at] != 0 && (state[at] != 1 || at < Long.BYTES || (at + 1) % Long.BYTES != 0)) {
                return false;
            }
        }
        return true;
    }

    /** Files that are missing, or shorter than what was committed to them. */
    List<Fault> faults() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (String name : expected()) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                faults.add(new Fault(name, "is missing"));
            }
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        trees().forEach(tree -> examine(faults, () -> {
            Tree.State state = Tree.State.read(folder.resolve(tree + ".bpt"));
            requireLength(tree + ".idn", state.branches() * Shape.BLOCK);
            requireLength(tree + ".dat", state.leaves() * Shape.BLOCK);
        }));
        tables().forEach(table ->
                examine(faults, () -> requireLength(table + "-data.obj", Terms.committedLength(folder, table))));
        examine(faults, () -> Journal.read(folder.resolve(JOURNAL)));
        return faults;
    }

    private void requireLength(String name, long committed) throws IOException {
        long size = Files.size(folder.resolve(name));
        if (size < committed) {
            throw new DamageException(name, "has " + size + " bytes, of " + committed + " that were written");
        }
        if (!name.endsWith(".obj") && size % Shape.BLOCK != 0) {
            throw new DamageException(name, "ends inside a block");
        }
    }

    @FunctionalInterface
    interface Examination {
        void run() throws IOException;
    }

    /** Notes what an examination finds, so that the others follow. */
    static void examine(List<Fault> faults, Examination examination) {
        try {
            examination.run();
        } catch (DamageException damage) {
            faults.add(damage.fault());
        } catch (IOException failure) {
            throw new UncheckedIOException("The store cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** True where a commit was broken off; opening the store ends or undoes it. */
    public boolean hasOpenCommit() throws IOException {
        return Files.size(folder.resolve(JOURNAL)) > 0;
    }

    /**
     * The files to copy with the bytes of each that are in use, while nobody writes; what lies behind these is room for more, or
     * left over from a transaction that was broken off.
     */
    public Map<String, Long> lengths() throws IOException {
        Map<String, Long> lengths = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lengths.put(file.getFileName().toString(), Files.size(file));
            }
        }
        lengths.remove(LOCK);
        for (String tree : trees().toList()) {
            Tree.State state = Tree.State.read(folder.resolve(tree + ".bpt"));
            lengths.put(tree + ".idn", state.branches() * Shape.BLOCK);
            lengths.put(tree + ".dat", state.leaves() * Shape.BLOCK);
        }
        for (String table : tables().toList()) {
            lengths.put(table + "-data.obj", Terms.committedLength(folder, table));
        }
        return lengths;
    }
}
