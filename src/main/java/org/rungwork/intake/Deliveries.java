package org.rungwork.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rungwork.intake.ImportIssue.Code;

/** Opens what people have on their disk as a delivery. */
final class Deliveries {

    /** The endings of a file, but not the last part of a version such as 1.1.1. */
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]*(\\.gz)?$");

    private static final String GZ = ".gz";
    /** Files in a folder and in the folders in it. */
    private static final int DEPTH = 2;

    private final ArchiveLimits limits;

    Deliveries(ArchiveLimits limits) {
        this.limits = limits;
    }

    Delivery open(Path path) {
        // the name of "." is that of the folder it stands for
        Path whole = path.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        if (Files.isDirectory(whole)) {
            return new Delivery(name, folder(whole, name));
        }
        if (!Files.isRegularFile(whole)) {
            throw new DeliveryException(ImportIssue.ofFile(
                    Code.UNREADABLE,
                    path.toString(),
                    "there is no such file or folder",
                    "name a folder, a zip archive or a file"));
        }
        boolean archive = name.toLowerCase(Locale.ROOT).endsWith(".zip");
        return new Delivery(
                ENDING.matcher(name).replaceFirst(""),
                archive ? new Archive(whole, limits).files() : List.of(file(whole, name)));
    }

    private List<SourceFile> folder(Path folder, String name) {
        try (Stream<Path> files = Files.find(folder, DEPTH, (path, attributes) -> Files.isRegularFile(path))) {
            return files.filter(file -> !isHidden(folder.relativize(file)))
                    .map(file -> file(
                            file,
                            folder.relativize(file)
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "/")))
                    .toList();
        } catch (IOException failure) {
            throw new DeliveryException(
                    ImportIssue.ofFile(Code.UNREADABLE, name, "the folder cannot be listed", "check who may read it"));
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** A file; one that was packed with gzip is read, and named, as what is in it. */
    private SourceFile file(Path path, String name) {
        if (!name.endsWith(GZ)) {
            return new SourceFile(name, () -> Files.newInputStream(path));
        }
        checkSize(path, name);
        return new SourceFile(name.substring(0, name.length() - GZ.length()), () -> inflate(path));
    }

    /** Inflates a file into nothing, before anybody reads it. */
    private void checkSize(Path path, String name) {
        try (InputStream in = inflate(path)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (BoundedStream.ExceededException tooLarge) {
            throw new DeliveryException(ImportIssue.ofFile(
                    Code.UNSAFE_ARCHIVE, name, tooLarge.getMessage(), "unpack it in a safe place and import the file"));
        } catch (IOException damaged) {
            throw new DeliveryException(
                    ImportIssue.ofFile(Code.UNREADABLE, name, "this is no complete file of gzip", "download it again"));
        }
    }

    private InputStream inflate(Path path) throws IOException {
        InputStream packed = Files.newInputStream(path);
        try {
            return new BoundedStream(new GZIPInputStream(packed), limits.inflated(Files.size(path)));
        } catch (IOException failure) {
            packed.close();
            throw failure;
        }
    }
}
