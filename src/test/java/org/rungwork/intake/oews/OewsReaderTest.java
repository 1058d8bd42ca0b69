package org.rungwork.intake.oews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Received;
import org.rungwork.vocabulary.Tax;

class OewsReaderTest {

    private static final String ID = "https://w3id.org/rungwork/id/oews/2024/";
    private static final List<Object> HEADER = List.of(
            "AREA",
            "OCC_CODE",
            "OCC_TITLE",
            "O_GROUP",
            "TOT_EMP",
            "A_MEAN",
            "A_PCT10",
            "A_PCT25",
            "A_MEDIAN",
            "A_PCT75",
            "A_PCT90");
    private static final String NOTE = "#  = indicates a wage of at least $115.00 per hour or $239,200 per year ";

    private final OewsReader reader = new OewsReader();

    @Test
    void rowIsAnEstimateOfWages() throws IOException {
        Received received = read(row("15-1252", "detailed", 1000, 100000, 10000, 25000, 50000, 75000, 90000));

        assertThat(received.issues).isEmpty();
        assertThat(received.about(ID + "15-1252"))
                .containsExactly(
                        "currency USD",
                        "employment 1000",
                        "meanWage 100000",
                        "medianWage 50000",
                        "notation 15-1252",
                        "occupationGroup detailed",
                        "prefLabel Makers",
                        "socCode 15-1252",
                        "spatial us",
                        "type WageEstimate",
                        "wage10 10000",
                        "wage25 25000",
                        "wage75 75000",
                        "wage90 90000",
                        "year 2024");
    }

    @Test
    void wageAtTheCeilingIsABoundAndNoFigure() throws IOException {
        Received received = read(row("11-1011", "detailed", 1000, 200000, 10000, 25000, 50000, "#", "#"));

        assertThat(received.issues).isEmpty();
        assertThat(received.about(ID + "11-1011"))
                .contains("atCeiling wage75", "atCeiling wage90", "wageCeiling 239200")
                .noneMatch(is -> is.startsWith("wage75") || is.startsWith("wage90"));
    }

    @Test
    void ceilingThatNoNoteTellsIsNotInvented() throws IOException {
        Received received = readSheets(
                List.of(HEADER, row("11-1011", "detailed", 1000, "#", 10000, 25000, 50000, 1, 2)), "no such note");

        assertThat(received.about(ID + "11-1011"))
                .contains("atCeiling meanWage")
                .noneMatch(is -> is.startsWith("wageCeiling"));
    }

    @Test
    void figuresThatArePublishedAsUnknownAreLeftOut() throws IOException {
        Received received = read(row("27-2011", "detailed", "**", "*", 10000, 25000, 50000, 75000, ""));

        assertThat(received.issues)
                .extracting(ImportIssue::code, ImportIssue::where)
                .containsExactly(
                        tuple(Code.MISSING_VALUE, "national_M2024_dl.xlsx:2:5"),
                        tuple(Code.MISSING_VALUE, "national_M2024_dl.xlsx:2:6"),
                        tuple(Code.MISSING_VALUE, "national_M2024_dl.xlsx:2:11"));
        assertThat(received.about(ID + "27-2011"))
                .noneMatch(is -> is.matches("(employment|meanWage|wage90) .*"))
                .contains("medianWage 50000");
    }

    @Test
    void codeMayStandAsBroadAndAsDetailedButNotTwiceAsEither() throws IOException {
        Received received = read(
                row("13-1020", "broad", 1, 2, 3, 4, 5, 6, 7),
                row("13-1020", "detailed", 1, 2, 3, 4, 5, 6, 7),
                row("13-1020", "detailed", 1, 9, 9, 9, 9, 9, 9));

        assertThat(received.codes()).containsExactly(Code.DUPLICATE_ID);
        assertThat(received.about(ID + "13-1020"))
                .contains("occupationGroup broad", "occupationGroup detailed", "meanWage 2")
                .doesNotContain("meanWage 9");
    }

    @Test
    void leavesOutWhatIsNoOccupationOfTheWholeCountry() throws IOException {
        Received received = read(
                List.of("01", "15-1252", "Makers", "detailed", 1, 2, 3, 4, 5, 6, 7),
                row("151252", "detailed", 1, 2, 3, 4, 5, 6, 7),
                row("15-1253", "tiny", 1, 2, 3, 4, 5, 6, 7),
                row("15-1254", "detailed", 1, "lots", 3, 4, 5, 6, 7));

        assertThat(received.codes())
                .containsExactly(Code.UNKNOWN_VALUE, Code.MALFORMED_ID, Code.UNKNOWN_VALUE, Code.UNKNOWN_VALUE);
        assertThat(received.countOf(Tax.WageEstimate)).isOne();
        assertThat(received.issues.getLast().message()).isEqualTo("A_MEAN: 'lots' is no amount");
    }

    @Test
    void tellsTheColumnThatIsMissing() throws IOException {
        Received received = readSheets(List.of(HEADER.subList(0, 10)), NOTE);

        assertThat(received.codes()).containsExactly(Code.MISSING_COLUMN);
        assertThat(received.issues.getFirst().message()).contains("'A_PCT90'");
    }

    @Test
    void pageOfAWebSiteIsNoWorkbook() {
        byte[] page = "<!DOCTYPE html><html>Access denied</html>".getBytes(StandardCharsets.UTF_8);

        Received received = readBytes(page);

        assertThat(received.codes()).containsExactly(Code.UNREADABLE);
    }

    @Test
    void refusesAWorkbookThatInflatesBeyondMeasure() throws IOException {
        Received received = readBytes(zip("xl/sharedStrings.xml", 129));

        assertThat(received.codes()).containsExactly(Code.UNSAFE_ARCHIVE);
    }

    @Test
    void otherArchiveIsNoWorkbook() throws IOException {
        Received received = readBytes(zip("letter.docx", 1));

        assertThat(received.codes()).containsExactly(Code.UNREADABLE);
    }

    @Test
    void refusesARowThatEndsInAColumnBeyondMeasure() throws IOException {
        byte[] whole = workbook(List.of(HEADER, row("15-1252", "detailed", 1, 2, 3, 4, 5, 6, 7)), NOTE);

        Received received = readBytes(patched(whole, "r=\"C2\"", "r=\"ZZZZZZC2\""));

        assertThat(received.codes()).containsExactly(Code.UNSAFE_ARCHIVE);
        assertThat(received.issues.getFirst().message()).contains("1000 columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"t=\"s\" | t=\"odd\"", "<row r=\"2\" | <row r=\"two\"", "</sheetData> | <"})
    void tellsAWorkbookThatIsDamaged(String sound, String damaged) throws IOException {
        byte[] whole = workbook(List.of(HEADER, row("15-1252", "detailed", 1, 2, 3, 4, 5, 6, 7)), NOTE);

        Received received = readBytes(patched(whole, sound, damaged));

        assertThat(received.codes()).containsExactly(Code.UNREADABLE);
    }

    /** With a text of its sheets exchanged. */
    private static byte[] patched(byte[] workbook, String sound, String damaged) throws IOException {
        Path file = Files.createTempFile("wages", ".xlsx");
        Files.write(file, workbook);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path sheet = zip.getPath("/xl/worksheets/sheet1.xml");
            String xml = Files.readString(sheet);
            assertThat(xml).contains(sound);
            Files.writeString(sheet, xml.replace(sound, damaged));
        }
        byte[] patched = Files.readAllBytes(file);
        Files.delete(file);
        return patched;
    }

    @Test
    void deliveryWithoutAWorkbookIsIncomplete() {
        Received received = Received.from(reader, new Delivery("national_M2024", List.of()));

        assertThat(received.codes()).containsExactly(Code.MISSING_FILE);
    }

    @Test
    void nameTellsTheYearUnlessAnOptionDoes() {
        assertThat(reader.describe(new Delivery("oews_national_M2024", List.of()), Map.of())
                        .id())
                .isEqualTo("oews-2024");
        assertThat(reader.describe(new Delivery("wages", List.of()), Map.of("version", "2023"))
                        .id())
                .isEqualTo("oews-2023");
        assertThatThrownBy(() -> reader.describe(new Delivery("wages", List.of()), Map.of()))
                .hasMessageContaining("version=2024");
    }

    private static List<Object> row(String code, String group, Object... figures) {
        List<Object> row = new ArrayList<>(List.of("99", code, "Makers", group));
        row.addAll(List.of(figures));
        return row;
    }

    @SafeVarargs
    private Received read(List<Object>... rows) throws IOException {
        List<List<Object>> table = new ArrayList<>(List.of(rows));
        table.addFirst(HEADER);
        return readSheets(table, NOTE);
    }

    private Received readSheets(List<List<Object>> table, String note) throws IOException {
        return readBytes(workbook(table, note));
    }

    private Received readBytes(byte[] content) {
        return Received.from(reader, new Delivery("oews", List.of(Received.file("national_M2024_dl.xlsx", content))));
    }

    private static byte[] zip(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(List<List<Object>> table, String note) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("national");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    switch (table.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
            workbook.newWorksheet("Field Descriptions").value(3, 0, note);
        }
        return out.toByteArray();
    }
}
