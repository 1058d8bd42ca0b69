package org.rungwork.intake;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.rungwork.intake.sssom.SssomReader;

/** Reads all files of a graph, each by the reader of its kind. */
public final class GraphReader {

    private final RdfReader rdf = new RdfReader();
    private final SssomReader sssom = new SssomReader();

    /** Hands on the triples; what is wrong is added to the issues and its file may be read in part only. */
    public void read(GraphSource source, Consumer<Triple> triples, List<ImportIssue> issues) {
        for (SourceFile file : source.files()) {
            if (file.name().endsWith(".sssom.tsv")) {
                sssom.read(file, triples, issues);
            } else {
                rdf.readTriples(file, triples, issues);
            }
        }
    }
}
