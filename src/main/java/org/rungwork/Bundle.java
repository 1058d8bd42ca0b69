package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rungwork.intake.SourceFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The files that come with the application (ontology, queries, seeds), and folders of sources that a user adds. */
final class Bundle {

    private static final String ANCHOR = "ontology/rungwork.ttl";

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

    /** Files of the application by Ant pattern, such as {@code queries/check/*.rq}. */
    List<SourceFile> files(String pattern) {
        try {
            String anchor = resolver.getResource(ResourcePatternResolver.CLASSPATH_URL_PREFIX + ANCHOR)
                    .getURL()
                    .toString();
            String root = anchor.substring(0, anchor.length() - ANCHOR.length());
            List<SourceFile> files = new ArrayList<>();
            for (Resource resource :
                    resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern)) {
                if (resource.isReadable()) {
                    files.add(new SourceFile(
                            resource.getURL().toString().substring(root.length()), resource::getInputStream));
                }
            }
            files.sort(Comparator.comparing(SourceFile::name));
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException("The files of the application cannot be listed", failure);
        }
    }

    /** Ontology, vocabulary, mappings and seeds of the application. */
    List<SourceFile> sources() {
        return Stream.of("ontology/*.ttl", "ontology/mappings/*.tsv", "seeds/*/*.ttl")
                .flatMap(pattern -> files(pattern).stream())
                .toList();
    }

    /**
     * The files of a user's source, named as if they stood in {@code seeds/<name of the folder>/}.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    static List<SourceFile> source(Path folder) {
        return list(folder, "seeds/" + folder.toAbsolutePath().normalize().getFileName() + "/");
    }

    /**
     * The documents in a folder, which evidence is compared with.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    static List<SourceFile> documents(Path folder) {
        return list(folder, "documents/");
    }

    private static List<SourceFile> list(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new SourceFile(prefix + file.getFileName(), () -> Files.newInputStream(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the folder " + folder, failure);
        }
    }
}
