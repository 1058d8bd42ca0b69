package org.rungwork.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
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
        MessageDigest digest = SourceFile.sha256Digest();
        for (SourceFile file : files) {
            digest.update((file.name() + " " + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The names of the files, joined by commas. */
    public String fileNames() {
        return files.stream().map(SourceFile::name).collect(Collectors.joining(", "));
    }
}
