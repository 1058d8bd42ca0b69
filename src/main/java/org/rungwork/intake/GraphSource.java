package org.rungwork.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** A named graph and the files that make its whole content. */
public record GraphSource(Node graph, List<SourceFile> files) {

    public GraphSource {
        files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    }

    /** SHA-256 over the names and digests of the files: equal digests mean equal content. */
    public String sha256() {
        return SourceFile.sha256(files);
    }

    /** The names of the files, joined by commas. */
    public String fileNames() {
        return files.stream().map(SourceFile::name).collect(Collectors.joining(", "));
    }
}
