package org.rungwork.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook may hold. It is looked through once before it is read: the sizes that the archive declares may be wrong on
 * purpose, and what reads it makes room for all columns up to the last one that a row names.
 */
final class WorkbookBounds {

    /** The most bytes of a workbook, inflated: many times the largest table that is read, and little enough for memory. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int CHUNK = 1 << 16;
    private static final int MOST_COLUMNS = 1_000;
    private static final int LETTERS = 26;
    private static final String CELL = "c";
    private static final String ADDRESS = "r";

    private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
    private long bytes;

    private WorkbookBounds() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** More than a workbook may hold. */
    static final class ExceededException extends IOException {

        ExceededException(String message) {
            super(message);
        }
    }

    /**
     * Looks through a workbook.
     *
     * @throws ExceededException if it holds too much
     * @throws IOException if it is damaged
     */
    static void check(Path workbook) throws IOException {
        WorkbookBounds bounds = new WorkbookBounds();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    bounds.checkSize(in);
                }
            }
            for (ZipEntry entry : entries) {
                if (entry.getName().endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        bounds.checkColumns(in);
                    }
                }
            }
        }
    }

    /** Inflates a file into nothing. */
    private void checkSize(InputStream in) throws IOException {
        byte[] nothing = new byte[CHUNK];
        for (int read = in.read(nothing); read >= 0; read = in.read(nothing)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new ExceededException("inflates to more than " + MOST_BYTES + " bytes");
            }
        }
    }

    private void checkColumns(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(CELL)) {
                    String address = xml.getAttributeValue(null, ADDRESS);
                    if (address != null && column(address) > MOST_COLUMNS) {
                        throw new ExceededException("has more than " + MOST_COLUMNS + " columns");
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IOException("A part of the workbook is no XML", malformed);
        }
    }

    /** The number of the column in an address such as AB12. */
    private static int column(String address) {
        int column = 0;
        for (int at = 0; at < address.length() && column <= MOST_COLUMNS; at++) {
            char letter = Character.toUpperCase(address.charAt(at));
            if (letter >= 'A' && letter <= 'Z') {
                column = column * LETTERS + letter - 'A' + 1;
            }
        }
        return column;
    }
}
