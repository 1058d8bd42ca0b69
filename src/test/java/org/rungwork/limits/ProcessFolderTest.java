package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Beside a process that was killed, which the tests of the server do. */
class ProcessFolderTest {

    @TempDir
    private Path around;

    private ProcessFolder folder;

    @BeforeEach
    void make() {
        folder = new ProcessFolder(around);
    }

    @AfterEach
    void end() {
        folder.end();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isMadeAgainForItsUserOnlyWhereItWasCleaned() throws IOException {
        Path file = folder.createFile(".zip");
        Files.delete(file);
        Files.delete(file.resolveSibling("lock"));
        Files.delete(file.getParent());

        Path next = folder.createFile(".zip");

        assertThat(next).exists();
        assertThat(next.resolveSibling("lock")).exists();
        assertThat(Files.getPosixFilePermissions(next.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isLockedAgainWhereOnlyTheLockWasCleaned() throws IOException {
        Path file = folder.createFile(".zip");
        Files.delete(file.resolveSibling("lock"));

        Path inner = folder.createFolder("store-");

        assertThat(inner.getParent()).isEqualTo(file.getParent());
        assertThat(inner.resolveSibling("lock")).exists();
    }

    /** Others may put a folder of theirs there. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isAnotherOneWhereItsPlaceWasTaken(@TempDir Path elsewhere) throws IOException {
        Path file = folder.createFile(".zip");
        Files.delete(file);
        Files.delete(file.resolveSibling("lock"));
        Files.delete(file.getParent());
        Files.createSymbolicLink(file.getParent(), elsewhere);

        folder.createFile(".zip");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void goesWithAllThatIsLeftInItAndNothingIsCreatedAnyMore() throws IOException {
        Files.createFile(folder.createFolder("store-").resolve("data"));
        folder.createFile(".zip");

        folder.end();

        assertThat(around).isEmptyDirectory();
        assertThatIOException().isThrownBy(() -> folder.createFile(".zip"));
        assertThat(around).isEmptyDirectory();
    }

    @Test
    void itsEndWaitsForWhatMakesFoldersInIt() throws Exception {
        Path inner = folder.createFolder("store-");
        CountDownLatch begun = new CountDownLatch(1);
        Thread ending = Thread.ofPlatform().unstarted(folder::end);
        FutureTask<Boolean> making = new FutureTask<>(() -> folder.whileThere(() -> {
            begun.countDown();
            while (ending.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            return inner.resolve("Data-0001/more").toFile().mkdirs();
        }));

        Thread.ofPlatform().start(making);
        begun.await();
        ending.start();

        assertThat(making.get()).isTrue();
        ending.join();
        assertThat(around).isEmptyDirectory();
        assertThatIOException().isThrownBy(() -> folder.whileThere(() -> true));
    }

    /** A process that is told to end does not wait for what it is at. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void goesWhileFilesAreStillMadeInIt() throws Exception {
        Path inner = folder.createFolder("store-");
        CountDownLatch begun = new CountDownLatch(100);
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    Files.createTempFile(inner, "", "");
                    begun.countDown();
                }
            } catch (IOException gone) {
                // its folder was deleted
            }
        });
        begun.await();

        folder.end();

        assertThat(inner.getParent()).doesNotExist();
        worker.join();
    }

    @Test
    void whatIsNotLockedIsLeftOverAfterAnHour() throws IOException {
        Path beginning = left("beginning", Duration.ofMinutes(50));
        Path old = left("old", Duration.ofMinutes(70));

        folder.deleteOthers();

        assertThat(beginning).exists();
        assertThat(old).doesNotExist();
    }

    private Path left(String name, Duration age) throws IOException {
        Path left = Files.createDirectory(around.resolve("rungwork-process-" + name));
        Files.createFile(left.resolve("not-yet"));
        Files.createFile(Files.createDirectory(left.resolve("store-1")).resolve("data"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(age)));
        return left;
    }

    /** Whatever the order is in which the system tells them. */
    @Test
    void oneThatCannotBeDeletedKeepsNoOther() throws IOException {
        for (int number = 0; number < 5; number++) {
            // a lock that cannot be opened
            Files.createDirectories(
                    around.resolve("rungwork-process-unfit" + number).resolve("lock"));
            Path left = Files.createDirectory(around.resolve("rungwork-process-left" + number));
            Files.createFile(left.resolve("lock"));
        }

        folder.deleteOthers();

        assertThat(around).isDirectoryNotContaining("glob:**/rungwork-process-left*");
    }
}
