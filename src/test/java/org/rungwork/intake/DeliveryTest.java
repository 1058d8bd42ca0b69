package org.rungwork.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.intake.ImportIssue.Code;

class DeliveryTest {

    @TempDir
    Path folder;

    @Test
    void opensAFolderWithItsSubFolders() throws IOException {
        Path delivery = folder.resolve("esco-1.1.1");
        write(delivery.resolve("b.csv"), "b");
        write(delivery.resolve("fr/a.csv"), "a");
        write(delivery.resolve("fr/deep/down.csv"), "too deep");

        Delivery opened = Delivery.open(delivery);

        assertThat(opened.name()).isEqualTo("esco-1.1.1");
        assertThat(opened.files()).extracting(SourceFile::name).containsExactly("b.csv", "fr/a.csv");
        assertThat(opened.files()).extracting(SourceFile::text).containsExactly("b", "a");
    }

    @Test
    void passesHiddenFilesOver() throws IOException {
        write(folder.resolve(".DS_Store"), "x");
        write(folder.resolve(".git/config"), "x");
        write(folder.resolve("a.csv"), "a");

        assertThat(Delivery.open(folder).files()).extracting(SourceFile::name).containsExactly("a.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "name-1.2.ttl,           name-1.2",
        "name-1.2,               name-1.2",
        "labels.tsv.gz,          labels",
        "ESCO dataset - v1.2.0,  ESCO dataset - v1.2.0"
    })
    void namesASingleFileWithoutItsEnding(String file, String name) throws IOException {
        byte[] text = "x".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(file), file.endsWith(".gz") ? gzip(text) : text);

        assertThat(Delivery.open(folder.resolve(file)).name()).isEqualTo(name);
    }

    @Test
    void readsWhatIsPackedWithGzip() throws IOException {
        Path file = folder.resolve("labels.tsv.gz");
        Files.write(file, gzip("uri\tlang".getBytes(StandardCharsets.UTF_8)));

        assertThat(Delivery.open(file).files()).singleElement().satisfies(opened -> {
            assertThat(opened.name()).isEqualTo("labels.tsv");
            assertThat(opened.text()).isEqualTo("uri\tlang");
        });
    }

    @Test
    void inflatesAFileNoFurtherThanItMay() throws IOException {
        Path file = folder.resolve("labels.tsv.gz");
        Files.write(file, gzip(new byte[600]));

        DeliveryException refused = refusal(file, new ArchiveLimits(10, 500, 1_000));

        assertThat(refused.issue().code()).isEqualTo(Code.UNSAFE_ARCHIVE);
        assertThat(refused).hasMessageContaining("labels.tsv").hasMessageContaining("more than 500 bytes");
    }

    @Test
    void tellsAFileOfGzipThatIsDamaged() throws IOException {
        Path file = folder.resolve("labels.tsv.gz");
        byte[] whole = gzip("uri\tlang".getBytes(StandardCharsets.UTF_8));
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));
        Path page = folder.resolve("page.tsv.gz");
        write(page, "<html>gone</html>");

        assertThat(refusal(file, ArchiveLimits.USUAL).issue().code()).isEqualTo(Code.UNREADABLE);
        assertThat(refusal(page, ArchiveLimits.USUAL).issue().code()).isEqualTo(Code.UNREADABLE);
    }

    @Test
    void tellsThatThereIsNothing() {
        Path nowhere = folder.resolve("nowhere");

        DeliveryException refused = refusal(nowhere, ArchiveLimits.USUAL);

        assertThat(refused.issue().code()).isEqualTo(Code.UNREADABLE);
        assertThat(refused).hasMessageContaining("nowhere").hasMessageContaining("no such file or folder");
    }

    @Test
    void readsTheFilesOfAnArchiveAgainAndAgain() throws IOException {
        Path zip = zip("esco-1.1.1.zip", Map.of("./in/a.csv", "a", ".hidden", "x", "__MACOSX/a.csv", "x"));

        Delivery opened = Delivery.open(zip);

        assertThat(opened.name()).isEqualTo("esco-1.1.1");
        assertThat(opened.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("./in/a.csv");
            assertThat(file.text()).isEqualTo("a");
            assertThat(file.text()).isEqualTo("a");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.csv", "in/../../a.csv", "/etc/a.csv", "in\\a.csv", "C:/a.csv"})
    void refusesNamesThatLeadOutOfTheFolder(String name) throws IOException {
        Path zip = zip("a.zip", Map.of(name, "x"));

        assertThat(refusal(zip, ArchiveLimits.USUAL).issue().code()).isEqualTo(Code.UNSAFE_ARCHIVE);
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        Path zip = zip("a.zip", Map.of("a", "1", "b", "2", "c", "3"));

        DeliveryException refused = refusal(zip, new ArchiveLimits(2, 1_000, 1_000));

        assertThat(refused.issue().code()).isEqualTo(Code.UNSAFE_ARCHIVE);
        assertThat(refused).hasMessageContaining("more than 2 files");
    }

    @Test
    void refusesTooManyBytesOfAllFilesTogether() throws IOException {
        Path zip = zip("a.zip", Map.of("a", "x".repeat(600), "b", "y".repeat(600)));

        DeliveryException refused = refusal(zip, new ArchiveLimits(10, 1_000, 1_000));

        assertThat(refused.issue().code()).isEqualTo(Code.UNSAFE_ARCHIVE);
    }

    @Test
    void refusesWhatInflatesTooMuch() throws IOException {
        Path zip = zip("a.zip", Map.of("a", "x".repeat(4 << 20)));

        assertThat(refusal(zip, ArchiveLimits.USUAL).issue().code()).isEqualTo(Code.UNSAFE_ARCHIVE);
    }

    /** The directory at the end of the archive is made to say that the file has one byte. */
    @Test
    void doesNotTrustDeclaredSizes() throws IOException {
        Path zip = zip("a.zip", Map.of("a", "x".repeat(600)));
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(bytes.length - 6);
        buffer.putInt(directory + 24, 1);
        Files.write(zip, bytes);

        assertThat(refusal(zip, new ArchiveLimits(10, 500, 1_000)).issue().code())
                .isEqualTo(Code.UNSAFE_ARCHIVE);
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        Path zip = zip("a.zip", orderedMap("a.csv", "b.csv"));
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (new String(bytes, at, 5, StandardCharsets.US_ASCII).equals("b.csv")) {
                bytes[at] = 'a';
            }
        }
        Files.write(zip, bytes);

        assertThat(refusal(zip, ArchiveLimits.USUAL)).hasMessageContaining("two files 'a.csv'");
    }

    @Test
    void tellsATruncatedArchive() throws IOException {
        Path zip = zip("a.zip", Map.of("a.csv", "x".repeat(1_000)));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(refusal(zip, ArchiveLimits.USUAL).issue().code()).isEqualTo(Code.UNREADABLE);
    }

    @Test
    void tellsAPageInPlaceOfAnArchive() throws IOException {
        write(folder.resolve("a.zip"), "<html>gone</html>");

        assertThatThrownBy(() -> Delivery.open(folder.resolve("a.zip")))
                .hasMessageContaining("a.zip")
                .hasMessageContaining("download it again");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static DeliveryException refusal(Path path, ArchiveLimits limits) {
        return catchThrowableOfType(DeliveryException.class, () -> new Deliveries(limits).open(path));
    }

    private static Map<String, String> orderedMap(String... names) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, "x");
        }
        return files;
    }

    private Path zip(String name, Map<String, String> files) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
