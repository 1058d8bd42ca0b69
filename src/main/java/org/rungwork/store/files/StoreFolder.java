package org.rungwork.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/**
 * The folder of a store. The data lies in Data-0001, after it was compacted or restored in Data-0002 and so on; the highest number
 * counts. What a compaction or a restoration that was broken off has left ends in -tmp, and is removed when the store is opened.
 */
public final class StoreFolder {

    private static final Pattern DATA = Pattern.compile("Data-(\\d+)");
    private static final String UNFINISHED = "-tmp";

    private final Path folder;

    public StoreFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    /** The data that counts. */
    public Optional<DataFiles> current() throws IOException {
        List<Path> all = data();
        return all.isEmpty() ? Optional.empty() : Optional.of(new DataFiles(all.getLast()));
    }

    /** The data that counts, of a store that is there. */
    public DataFiles requireCurrent() {
        try {
            return current().orElseThrow(() -> new IllegalStateException("There is no store in " + folder));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The store in " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Data that counts no more, and may be deleted. */
    public List<Path> superseded() throws IOException {
        List<Path> all = data();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    private List<Path> data() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> DATA.matcher(name(entry)).matches())
                    .sorted(Comparator.comparingInt(StoreFolder::number))
                    .toList();
        }
    }

    /** Where data is put that is to count: first under a name that does not, which {@link #publish} ends. */
    public Path unfinished() throws IOException {
        List<Path> all = data();
        int next = all.isEmpty() ? 1 : number(all.getLast()) + 1;
        return folder.resolve("Data-%04d".formatted(next) + UNFINISHED);
    }

    /** Has the data count that lies under the name of {@link #unfinished}, in one step. */
    public static Path publish(Path unfinished) throws IOException {
        String name = name(unfinished);
        return Files.move(
                unfinished, unfinished.resolveSibling(name.substring(0, name.length() - UNFINISHED.length())));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static int number(Path data) {
        return Integer.parseInt(name(data).substring("Data-".length()));
    }

    /**
     * Looks whether the store can be served.
     *
     * @return false where that can be told only when the store was opened, which ends a commit that was broken off
     * @throws StoreDamagedException if it cannot
     */
    public boolean requireSound() {
        try {
            DataFiles files = current().orElse(null);
            if (files == null || superseded().isEmpty() && files.isUnused()) {
                return true;
            }
            require(files, files.faults());
            if (files.hasOpenCommit()) {
                Journal.mend(files.folder().resolve(DataFiles.JOURNAL));
            }
            if (files.hasOpenCommit()) {
                return false;
            }
            require(files, new Inspection(files).quick());
            return true;
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The store in " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private void require(DataFiles files, List<Fault> faults) throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        Optional<Path> older = Optional.empty();
        for (Path data : superseded()) {
            if (new Inspection(new DataFiles(data)).quick().isEmpty()) {
                older = Optional.of(data);
            }
        }
        throw new StoreDamagedException(files.folder(), faults, older);
    }

    /**
     * Keeps other processes out.
     *
     * @throws StoreLockedException if one is in
     */
    public Lock lock() {
        try {
            Files.createDirectories(folder);
            ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder));
            lock.lockEx();
            return () -> {
                lock.unlock();
                ProcessFileLock.release(lock);
            };
        } catch (DBOpEnvException held) {
            throw new StoreLockedException(folder, held);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The store in " + folder + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    /** Held until it is closed. */
    public interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    static String sentence(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }
}
