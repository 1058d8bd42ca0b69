package org.rungwork.intake;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.rungwork.intake.sssom.SssomReader;
import org.rungwork.intake.sssom.SssomReading;
import org.rungwork.intake.sssom.StoredMappings;

/** Reads all files of a graph, each by the reader of its kind. */
public final class GraphReader {

    private static final String SSSOM = ".sssom.tsv";
    private static final String CANDIDATE = ".candidate";

    private final RdfReader rdf = new RdfReader();
    private final SssomReader sssom = new SssomReader();

    /** Hands on the triples; what is wrong is added to the issues and its file may be read in part only. */
    public void read(GraphSource source, Consumer<Triple> triples, List<ImportIssue> issues) {
        for (SourceFile file : source.files()) {
            if (file.name().endsWith(SSSOM)) {
                readMappings(file, triples, issues);
            } else {
                rdf.readTriples(file, triples, issues);
            }
        }
    }

    /** A set whose file is called candidate holds guesses, and a guess never stands as a plain triple. */
    private void readMappings(SourceFile file, Consumer<Triple> triples, List<ImportIssue> issues) {
        String name = file.fileName().substring(0, file.fileName().length() - SSSOM.length());
        SssomReading reading = sssom.read(file);
        issues.addAll(reading.issues());
        boolean isReviewed = !name.endsWith(CANDIDATE);
        if (isReviewed) {
            issues.addAll(reading.contradictions());
        }
        reading.set().ifPresent(set -> StoredMappings.triples(set, name, isReviewed, triples));
    }
}
