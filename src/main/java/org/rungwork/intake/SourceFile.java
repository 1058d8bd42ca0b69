package org.rungwork.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.rungwork.model.Sha256;

/**
 * A file to read, wherever it lies.
 *
 * @param name path as people know it, with forward slashes, such as {@code seeds/healthcare-ml-engineer/roles.ttl}
 * @param opener opens the content from its start
 */
public record SourceFile(String name, Opener opener) {

    /** Opens the content of a file. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** @throws UncheckedIOException if the file cannot be opened */
    public InputStream open() {
        try {
            return opener.open();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name + ": " + failure.getMessage(), failure);
        }
    }

    /** The part of the name after the last slash. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        try {
            return Sha256.of(open());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name + ": " + failure.getMessage(), failure);
        }
    }

    /** SHA-256 over the names and digests of files, in whatever order: equal digests mean equal content. */
    public static String sha256(Collection<SourceFile> files) {
        return Sha256.of(files.stream()
                .sorted(Comparator.comparing(SourceFile::name))
                .map(file -> file.name() + " " + file.sha256())
                .collect(Collectors.joining("\n")));
    }

    /** The whole content as text in UTF-8. */
    public String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name + ": " + failure.getMessage(), failure);
        }
    }
}
