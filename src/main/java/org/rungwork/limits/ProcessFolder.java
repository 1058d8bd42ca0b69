package org.rungwork.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of this process for temporary files that need a name, for its user only. While the process lives it holds a lock in
 * its folder, so that folders of those that were killed are known, and deleted by whoever comes next. Where the system deletes
 * temporary files that nobody has touched for days, the folder is made again when it is needed.
 */
public final class ProcessFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessFolder.class);
    private static final String PREFIX = "rungwork-process-";
    private static final String LOCK = "lock";

    /** Far longer than a process is between making its folder and locking it. */
    private static final Duration TO_BEGIN = Duration.ofHours(1);

    /** There is one in a process: whoever opened a lock of its own once more would lose it. */
    private static final ProcessFolder OWN = new ProcessFolder(Path.of(System.getProperty("java.io.tmpdir")));

    private final Path around;
    private @Nullable Held held;
    private boolean ended;

    /** @param lock kept open: without it the lock would be given back */
    private record Held(Path path, UserPrincipal owner, FileChannel lock) {

        static Held create(Path around) throws IOException {
            Path path = Files.createTempDirectory(around, PREFIX);
            return new Held(path, Files.getOwner(path), lock(path));
        }

        private static FileChannel lock(Path path) throws IOException {
            Path unlocked = path.resolve("not-yet");
            FileChannel lock = FileChannel.open(unlocked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock.lock();
                // under its name it is always locked, or left over
                Files.move(unlocked, path.resolve(LOCK));
                return lock;
            } catch (IOException failure) {
                lock.close();
                throw failure;
            }
        }

        Held lockAgain() throws IOException {
            FileChannel again = lock(path);
            lock.close();
            return new Held(path, owner, again);
        }

        boolean isLocked() {
            return Files.exists(path.resolve(LOCK));
        }

        /** Whether it is a folder of the same user; others may write to the folder around it as well. */
        boolean isOfOwner(Path folder) throws IOException {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner);
        }
    }

    /** @param around where it lies, beside those of other processes */
    ProcessFolder(Path around) {
        this.around = around;
    }

    /** This process's. */
    public static ProcessFolder own() {
        return OWN;
    }

    /** A new file in it. */
    public synchronized Path createFile(String suffix) throws IOException {
        return Files.createTempFile(held().path(), "", suffix);
    }

    /** A new folder in it. */
    public synchronized Path createFolder(String prefix) throws IOException {
        return Files.createTempDirectory(held().path(), prefix);
    }

    /**
     * Does what would make the folder again if it were gone, as libraries do that make folders with all those around them: the end
     * of the process waits for it, and afterwards it is not done any more.
     *
     * @throws IOException if the process ends
     */
    public synchronized <T> T whileThere(Supplier<T> work) throws IOException {
        held();
        return work.get();
    }

    private synchronized Held held() throws IOException {
        if (ended) {
            throw new IOException("The process ends");
        }
        Held there = held;
        if (there == null || !there.isOfOwner(there.path())) {
            there = Held.create(around);
        } else if (!there.isLocked()) {
            there = there.lockAgain();
        }
        held = there;
        return there;
    }

    /** Deletes it at the end of the process, with all that is left in it; nothing is created in it any more. */
    public synchronized void end() {
        ended = true;
        if (held != null) {
            try {
                delete(unreachable(held.path()), held.lock());
            } catch (IOException failure) {
                LOG.debug("Temporary files are left to the next server: {}", failure.toString());
            }
        }
    }

    /**
     * Under another name, where whoever still works makes no more files in it; Windows lets no folder go in which files are open.
     */
    private static Path unreachable(Path folder) {
        try {
            return Files.move(folder, folder.resolveSibling(folder.getFileName() + "-ended"));
        } catch (IOException inUse) {
            return folder;
        }
    }

    /**
     * Deletes what processes of the same user have left that were killed.
     *
     * @throws UncheckedIOException if the folder for temporary files cannot be written
     */
    public void deleteOthers() {
        Held own;
        try {
            own = held();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder for temporary files cannot be written", failure);
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(around, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(own.path())) {
                    deleteIfLeft(folder, own);
                }
            }
        } catch (IOException | DirectoryIteratorException failure) {
            tell(failure);
        }
    }

    private static void deleteIfLeft(Path folder, Held own) {
        try {
            if (own.isOfOwner(folder)) {
                deleteUnlessLocked(folder);
            }
        } catch (NoSuchFileException gone) {
            // another process was faster
        } catch (IOException failure) {
            tell(failure);
        }
    }

    private static void tell(Exception failure) {
        LOG.warn("What killed processes left among temporary files cannot be deleted: {}", failure.toString());
    }

    private static void deleteUnlessLocked(Path folder) throws IOException {
        FileChannel lock;
        try {
            lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        } catch (NoSuchFileException unlocked) {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            if (changed.isBefore(Instant.now().minus(TO_BEGIN))) {
                empty(folder);
                Files.deleteIfExists(folder);
            }
            return;
        }
        // closing the file gives its lock back
        try (lock) {
            if (lock.tryLock() != null) {
                delete(folder, lock);
            }
        }
    }

    /** The lock comes last: a folder of which something cannot be deleted is known as left over by it. */
    private static void delete(Path folder, FileChannel lock) throws IOException {
        empty(folder);
        // Windows keeps what is open, and the folder with it
        lock.close();
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private static void empty(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.skip(1).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        for (Path file : all.reversed()) {
            if (!file.equals(folder.resolve(LOCK))) {
                Files.deleteIfExists(file);
            }
        }
    }
}
