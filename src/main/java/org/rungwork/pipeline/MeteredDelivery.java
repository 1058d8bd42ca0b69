package org.rungwork.pipeline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.SourceFile;
import org.rungwork.pipeline.ImportProgress.Stage;

/**
 * A delivery whose reading the progress hears of.
 *
 * @param bytes of all files together
 */
record MeteredDelivery(Delivery delivery, String sha256, long bytes) {

    /** Reads everything once, which tells the size and the digest, and whether every file can be read at all. */
    static MeteredDelivery of(Delivery delivery, ImportProgress progress) {
        progress.begin(Stage.CHECKSUM, 0);
        String sha256 = metered(delivery, progress).sha256();
        long bytes = progress.snapshot().done();
        return new MeteredDelivery(metered(delivery, progress), sha256, bytes);
    }

    private static Delivery metered(Delivery delivery, ImportProgress progress) {
        return new Delivery(
                delivery.name(),
                delivery.files().stream()
                        .map(file -> new SourceFile(file.name(), () -> new Meter(file.open(), progress)))
                        .toList());
    }

    private static final class Meter extends FilterInputStream {

        private final ImportProgress progress;

        Meter(InputStream in, ImportProgress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int letter = super.read();
            progress.advance(letter < 0 ? 0 : 1);
            return letter;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            progress.advance(Math.max(0, count));
            return count;
        }
    }
}
