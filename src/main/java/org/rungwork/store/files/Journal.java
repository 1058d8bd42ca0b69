package org.rungwork.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;

/**
 * The journal: a commit writes there what it is going to change, then that it is decided, then changes it, and empties the journal
 * before anybody is told. What is left in it was interrupted.
 *
 * @param length bytes of it
 * @param whole bytes up to the end of the last entry that is whole
 */
record Journal(long length, long whole) {

    private static final int HEADER = 16;
    private static final int AT_CHECKSUM = 4;
    private static final int AT_KIND = 8;
    private static final int KINDS = 4;
    /** Entries are some bytes for each file. */
    private static final int LONGEST = 1024;

    /** @throws DamageException if it has what no commit writes */
    static Journal read(Path file) throws IOException {
        long length = Files.size(file);
        if (length > LONGEST * LONGEST) {
            throw new DamageException(DataFiles.JOURNAL, "has " + length + " bytes, which no commit writes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = 0;
        while (bytes.limit() - at >= HEADER) {
            int size = Math.max(0, bytes.getInt(at));
            int kind = bytes.getInt(at + AT_KIND);
            if (isEmptyFrom(bytes, at)) {
                break;
            }
            if (size > LONGEST || kind < 1 || kind > KINDS) {
                throw new DamageException(DataFiles.JOURNAL, "is damaged at byte " + at);
            }
            if (at + HEADER + size > bytes.limit()) {
                break;
            }
            if (bytes.getInt(at + AT_CHECKSUM) != checksum(bytes, at, HEADER + size)) {
                throw new DamageException(DataFiles.JOURNAL, "is damaged at byte " + at);
            }
            at += HEADER + size;
        }
        return new Journal(length, at);
    }

    private static boolean isEmptyFrom(ByteBuffer bytes, int from) {
        for (int at = from; at < bytes.limit(); at++) {
            if (bytes.get(at) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(ByteBuffer bytes, int from, int length) {
        byte[] entry = new byte[length];
        bytes.get(from, entry);
        ByteBuffer.wrap(entry).putInt(AT_CHECKSUM, 0);
        Adler32 checksum = new Adler32();
        checksum.update(entry);
        return (int) checksum.getValue();
    }

    /** TDB2 does not open a journal whose last entry is not whole; nothing was decided by that, so it is cut off. */
    static void mend(Path file) throws IOException {
        Journal journal = read(file);
        if (journal.whole < journal.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(journal.whole);
                channel.force(true);
            }
        }
    }
}
