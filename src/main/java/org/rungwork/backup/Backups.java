package org.rungwork.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rungwork.backup.Manifest.Entry;
import org.rungwork.store.Store;
import org.rungwork.store.files.DataFiles;
import org.rungwork.store.files.Fault;
import org.rungwork.store.files.Inspection;

/** The folder with the backups of a store, each in a folder named by the time it was taken and the version it has. */
public final class Backups {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern BACKUP = Pattern.compile("\\d{8}T\\d{6}Z-version-\\d+");
    private static final String GOING = "-going";
    private static final Pattern UNFINISHED = Pattern.compile("\\." + BACKUP + "(?:-tmp|" + GOING + ")");

    private final Path folder;
    private final InstantSource clock;

    public Backups(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** How a time stands in the name of a folder. */
    static String name(Instant time) {
        return TIME.format(time);
    }

    /**
     * Takes a backup of what is published. Nobody writes meanwhile; readers go on.
     *
     * @param version tells the number of the published version
     * @throws BackupDamagedException if the store is damaged
     * @throws BackupException if there is no room; no earlier backup is touched then
     */
    public Backup take(Store store, LongSupplier version) {
        if (store.isInMemory()) {
            throw new BackupException("A store in memory has no files that a backup could be taken of");
        }
        return store.still(files -> {
            try {
                return take(files, version.getAsLong());
            } catch (IOException failure) {
                throw new BackupException("No backup was taken: " + failure.getMessage(), failure);
            }
        });
    }

    private Backup take(DataFiles files, long version) throws IOException {
        Files.createDirectories(folder);
        removeUnfinished();
        Instant taken = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String name = name(taken) + "-version-" + version;
        Path unfinished = folder.resolve("." + name + "-tmp");
        boolean done = false;
        try {
            Path data = Files.createDirectories(unfinished.resolve(Backup.DATA));
            List<Entry> entries = new ArrayList<>();
            for (Map.Entry<String, Long> file : files.lengths().entrySet()) {
                entries.add(Copying.copy(
                        files.folder().resolve(file.getKey()), data.resolve(file.getKey()), file.getValue()));
            }
            requireSound(data);
            Manifest manifest = new Manifest(taken, version, entries);
            manifest.write(unfinished);
            Path finished = folder.resolve(name);
            // the same version again in the same second
            remove(finished);
            Files.move(unfinished, finished);
            done = true;
            return new Backup(finished, manifest);
        } finally {
            if (!done) {
                Copying.remove(unfinished);
            }
        }
    }

    /** A damaged store must not push sound backups out. */
    private static void requireSound(Path data) throws IOException {
        List<Fault> faults = new Inspection(new DataFiles(data)).quick();
        if (!faults.isEmpty()) {
            throw new BackupDamagedException("No backup was taken, since the store is damaged: " + faults.getFirst());
        }
    }

    /** First its name is taken away, so that half a backup never looks like one, should this be broken off. */
    private void remove(Path backup) throws IOException {
        if (Files.exists(backup)) {
            Path going = folder.resolve("." + backup.getFileName() + GOING);
            Copying.remove(going);
            Files.move(backup, going);
            Copying.remove(going);
        }
    }

    private void removeUnfinished() throws IOException {
        for (Path path : list(UNFINISHED)) {
            Copying.remove(path);
        }
    }

    /** All that are whole as far as their manifests tell, the oldest first. */
    public List<Backup> list() throws IOException {
        return list(BACKUP).stream()
                .filter(backup -> Files.exists(backup.resolve(Manifest.NAME)))
                .map(Backup::open)
                .toList();
    }

    /** The last. */
    public Optional<Backup> newest() throws IOException {
        List<Backup> all = list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private List<Path> list(Pattern pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            pattern.matcher(entry.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        }
    }

    /**
     * Removes the oldest.
     *
     * @param kept how many stay
     * @return the names of those removed
     */
    public List<String> prune(int kept) {
        try {
            List<Path> all = list(BACKUP);
            List<Path> old = all.subList(0, Math.max(0, all.size() - kept));
            for (Path backup : old) {
                remove(backup);
            }
            return old.stream().map(backup -> backup.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw new BackupException("Old backups cannot be removed: " + failure.getMessage(), failure);
        }
    }
}
