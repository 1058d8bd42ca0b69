package org.rungwork.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.rungwork.store.files.StoreFolder;

/**
 * Sees to it that a write has room before it begins. TDB2 writes through memory that is mapped to files with holes: where the disk
 * is full then, the process is stopped in the middle of an assignment, with an error that nobody expects there.
 */
final class DiskSpace {

    /** What is never written to, as far as it lies with us: the changes between two looks at a load fit in. */
    static final long RESERVE = 64L * 1024 * 1024;

    /** A change copies a leaf and branches in each of six indexes, unless the same transaction has done so. */
    private static final long COPIED_BY_A_CHANGE = 6 * 2 * 8L * 1024;

    private static final long ADDED_BY_A_CHANGE = 1024;

    private final Path directory;

    /** @param directory where the store lies */
    DiskSpace(Path directory) {
        this.directory = directory;
    }

    /** @throws StoreFullException if the changes may not have room */
    void requireForChanges(long changes) {
        long copied = Math.min(changes * COPIED_BY_A_CHANGE, used());
        require(RESERVE + copied + changes * ADDED_BY_A_CHANGE);
    }

    /** @throws StoreFullException if the next changes of a load may not have room */
    void requireReserve() {
        require(RESERVE);
    }

    /** @throws StoreFullException if a copy of all data may not have room */
    void requireForCopy() {
        require(RESERVE + used());
    }

    private void require(long needed) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < needed) {
                throw new StoreFullException(free, needed);
            }
        } catch (IOException unknown) {
            throw new IllegalStateException("The disk of the store does not tell how much room it has", unknown);
        }
    }

    private long used() {
        try {
            return new StoreFolder(directory)
                    .requireCurrent().lengths().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        } catch (IOException failure) {
            throw new IllegalStateException("The store cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** What failed, as a full disk where it was that: another process may have been faster. */
    static RuntimeException explained(Throwable failure) {
        boolean isFull = Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .anyMatch(link -> link instanceof InternalError
                        || link instanceof IOException
                                && String.valueOf(link.getMessage()).contains("No space left"));
        if (isFull) {
            return new StoreFullException(failure);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
