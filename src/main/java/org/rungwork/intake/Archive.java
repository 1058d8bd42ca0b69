package org.rungwork.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rungwork.intake.ImportIssue.Code;

/**
 * The files in a zip archive. Everything is inflated once, into nothing, before a file is handed on: the sizes that an
 * archive declares may be wrong on purpose.
 */
final class Archive {

    private final Path path;
    private final String name;
    private final ArchiveLimits limits;

    Archive(Path path, ArchiveLimits limits) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.limits = limits;
    }

    /** @throws DeliveryException if the archive cannot be read or is not safe to */
    List<SourceFile> files() {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            // counted before anything else: folders and hidden files cost as well
            if (zip.size() > limits.files()) {
                throw unsafe("it holds more than " + limits.files() + " files");
            }
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entries::add);
            checkNames(entries);
            checkSizes(zip, entries);
        } catch (BoundedStream.ExceededException tooLarge) {
            throw unsafe(tooLarge.getMessage());
        } catch (IOException failure) {
            throw new DeliveryException(ImportIssue.ofFile(
                    Code.UNREADABLE,
                    name,
                    "this is no complete zip archive (" + failure.getMessage() + ")",
                    "download it again"));
        }
        return entries.stream()
                .map(ZipEntry::getName)
                .filter(entry -> !isHidden(entry))
                .map(entry -> new SourceFile(entry, () -> open(entry)))
                .toList();
    }

    private void checkNames(List<ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            String file = entry.getName();
            if (file.startsWith("/")
                    || file.contains("\\")
                    || file.contains(":")
                    || Arrays.asList(file.split("/")).contains("..")) {
                throw unsafe("the name '" + file + "' leads out of its folder");
            }
            if (!names.add(file)) {
                throw unsafe("it holds two files '" + file + "'");
            }
        }
    }

    private void checkSizes(ZipFile zip, List<ZipEntry> entries) throws IOException {
        long left = limits.inflated(Files.size(path));
        for (ZipEntry entry : entries) {
            try (BoundedStream in = new BoundedStream(zip.getInputStream(entry), left)) {
                in.transferTo(OutputStream.nullOutputStream());
                left -= in.count();
            }
        }
    }

    private static boolean isHidden(String entry) {
        // some programs begin every name with ./
        return Arrays.stream(entry.split("/"))
                .filter(part -> !part.equals("."))
                .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private InputStream open(String entry) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            InputStream in = zip.getInputStream(zip.getEntry(entry));
            return new FilterInputStream(new BoundedStream(in, limits.inflated(Files.size(path)))) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private DeliveryException unsafe(String message) {
        return new DeliveryException(ImportIssue.ofFile(
                Code.UNSAFE_ARCHIVE, name, message, "unpack it in a safe place and import the folder"));
    }
}
