package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.SmallDisk;

class TemporaryFileTest {

    @Test
    void givesBackWhatWasWritten() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);

        try (TemporaryFile file = TemporaryFile.create()) {
            OutputStream output = file.output();
            output.write(bytes[0]);
            output.write(bytes, 1, 50_000);
            InputStream early = file.input();
            output.write(bytes, 50_001, bytes.length - 50_001);

            assertThat(file.size()).isEqualTo(bytes.length);
            assertThat(file.input().readAllBytes()).isEqualTo(bytes);
            assertThat(file.input(40_000, 60_000).readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 40_000, 60_000));
            assertThat(file.input(7, 8).read()).isEqualTo(Byte.toUnsignedInt(bytes[7]));
            assertThat(file.input(7, 7).read()).isEqualTo(-1);
            assertThat(early.readAllBytes()).isEqualTo(Arrays.copyOf(bytes, 50_001));
        }
    }

    @Test
    void isGoneWhenItIsClosed(@TempDir Path folder) throws IOException {
        TemporaryFile file = TemporaryFile.create(folder);
        file.output().write(1);

        file.close();
        file.close();

        assertThat(folder).isEmptyDirectory();
        assertThatExceptionOfType(ClosedChannelException.class)
                .isThrownBy(() -> file.input(0, 1).read());
    }

    /** The system has deleted its name as soon as it was open. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyFindsItWhileItIsOpen(@TempDir Path folder) throws IOException {
        try (TemporaryFile file = TemporaryFile.create(folder)) {
            file.output().write(1);

            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFullDiskIsToldFromOtherFailures(@TempDir Path directory) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 1);
                TemporaryFile file = TemporaryFile.create(disk.folder())) {
            assertThatIOException()
                    .isThrownBy(() -> file.write(new byte[2 << 20], 0, 2 << 20))
                    .matches(TemporaryFile::isAboutRoom);

            file.close();
            assertThatIOException()
                    .isThrownBy(() -> file.write(new byte[1], 0, 1))
                    .matches(failure -> !TemporaryFile.isAboutRoom(failure));
        }
    }
}
