package org.rungwork.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of this process for temporary files that need a name. While the process lives it holds a lock in its folder, so that
 * folders of those that were killed are known, and deleted by whoever comes next.
 */
public final class ProcessFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessFolder.class);
    private static final String PREFIX = "rungwork-process-";
    private static final String LOCK = "lock";

    private final Path path;
    /** Kept until the process ends: without it the lock would be given back. */
    @SuppressWarnings("unused")
    private final FileChannel lock;

    private ProcessFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** There is one in a process: whoever opened a lock of its own once more would lose it. */
    private static final class Own {
        private static final ProcessFolder FOLDER = create();
    }

    /**
     * This process's.
     *
     * @throws UncheckedIOException if the folder for temporary files cannot be written
     */
    public static ProcessFolder own() {
        return Own.FOLDER;
    }

    private static ProcessFolder create() {
        try {
            Path path = Files.createTempDirectory(PREFIX);
            Path unlocked = path.resolve("not-yet");
            FileChannel lock = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            // under its name it is always locked, or left over
            Path locked = Files.move(unlocked, path.resolve(LOCK));
            // in the order that deletes the file first
            path.toFile().deleteOnExit();
            locked.toFile().deleteOnExit();
            return new ProcessFolder(path, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder for temporary files cannot be written", failure);
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** A new file in it. */
    public Path createFile(String suffix) throws IOException {
        return Files.createTempFile(path, "", suffix);
    }

    /** Deletes what processes of the same user have left that were killed. */
    public void deleteOthers() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(path.getParent(), PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.getFileName().equals(path.getFileName()) && isOurs(folder)) {
                    deleteUnlessLocked(folder);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException failure) {
            LOG.warn("What killed processes left among temporary files cannot be deleted: {}", failure.getMessage());
        }
    }

    /** Others may write to the folder around it as well. */
    private boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path));
    }

    private static void deleteUnlessLocked(Path folder) throws IOException {
        try (FileChannel other = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock left = other.tryLock()) {
            if (left != null) {
                delete(folder);
            }
        } catch (NoSuchFileException gone) {
            // another process was faster, or has not begun yet
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.toList();
        }
        for (Path file : all.reversed()) {
            Files.deleteIfExists(file);
        }
    }
}
