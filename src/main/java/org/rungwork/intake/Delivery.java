package org.rungwork.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of a taxonomy as they were delivered: what lay in one folder or one archive.
 *
 * @param name of the folder, archive or single file, without ending
 * @param files in the order of their names
 */
public record Delivery(String name, List<SourceFile> files) {

    public Delivery {
        files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    }

    /**
     * Opens a folder (the files in it and in the folders in it, but no hidden ones), a zip archive or a single file; what
     * is packed with gzip is read as what is in it.
     *
     * @throws DeliveryException if there is nothing to read, or the archive is damaged or not safe to inflate
     */
    public static Delivery open(Path path) {
        return new Deliveries(ArchiveLimits.USUAL).open(path);
    }

    /** The first file whose name without folders matches whole. */
    public Optional<SourceFile> find(Pattern fileName) {
        return files.stream()
                .filter(file -> fileName.matcher(file.fileName()).matches())
                .findFirst();
    }

    /** All files whose names without folders match whole. */
    public List<SourceFile> list(Pattern fileName) {
        return files.stream()
                .filter(file -> fileName.matcher(file.fileName()).matches())
                .toList();
    }

    /** SHA-256 over the names and digests of the files. */
    public String sha256() {
        return SourceFile.sha256(files);
    }
}
