package org.rungwork.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of wages, whole and in its parts. */
final class Workbooks {

    private static final List<List<Object>> ROWS = List.of(
            List.of(
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
                    "A_PCT90"),
            List.of("99", "15-1252", "Makers", "detailed", 1000, 100000, 10000, 25000, 50000, 75000, 90000.5),
            List.of("99", "11-1011", "Heads", "broad", 1000, 200000, 10000, "*", 50000, "#", "#"));

    private Workbooks() {}

    static byte[] wages() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("national");
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    switch (ROWS.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
            workbook.newWorksheet("Notes").value(3, 0, "#  = at least $115.00 per hour or $239,200 per year");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The files in a workbook, which is a zip archive. */
    static Delivered parts(byte[] workbook) {
        Map<String, byte[]> parts = new TreeMap<>();
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Delivered("workbook", parts);
    }
}
