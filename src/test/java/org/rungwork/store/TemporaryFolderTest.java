package org.rungwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    @Test
    void isDeletedWithAllThatLiesInIt() throws IOException {
        TemporaryFolder folder = TemporaryFolder.make();
        Files.createFile(Files.createDirectory(folder.path().resolve("inner")).resolve("file"));

        folder.delete();

        assertThat(folder.path()).doesNotExist();
        assertThat(folder.path().getParent()).exists();
    }

    /** Systems delete temporary files that nobody has touched for days. */
    @Test
    void mayBeGoneAlready() throws IOException {
        TemporaryFolder folder = TemporaryFolder.make();
        Files.delete(folder.path());

        assertThatNoException().isThrownBy(folder::delete);
    }

    @Test
    void aStoreInMemoryIsClosedTwice() {
        Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(10)), true);

        store.close();

        assertThatNoException().isThrownBy(store::close);
    }
}
