package org.rungwork.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rungwork.intake.GraphSource;
import org.rungwork.vocabulary.Graphs;

/**
 * By what sources differ from what is published.
 *
 * @param changed graphs whose files are others than those they were loaded from
 * @param abandoned graphs of a folder among the sources whose own files are no longer in it
 */
record SourceChanges(List<GraphSource> changed, List<Node> abandoned) {

    static SourceChanges of(List<GraphSource> sources, Catalogue catalogue) {
        return new SourceChanges(changed(sources, catalogue), abandoned(sources, catalogue));
    }

    private static List<GraphSource> changed(List<GraphSource> sources, Catalogue catalogue) {
        return sources.stream()
                .filter(source -> catalogue
                        .digest(source.graph())
                        .filter(source.sha256()::equals)
                        .isEmpty())
                .toList();
    }

    private static List<Node> abandoned(List<GraphSource> sources, Catalogue catalogue) {
        Set<Node> current = sources.stream().map(GraphSource::graph).collect(Collectors.toSet());
        Set<String> folders = sources.stream()
                .flatMap(source -> source.files().stream())
                .map(file -> folder(file.name()))
                .collect(Collectors.toSet());
        return catalogue.graphs().stream()
                .filter(graph -> !graph.from().isEmpty())
                .filter(graph -> folders.contains(folder(graph.from())))
                .map(graph -> Graphs.parse(graph.name()))
                .filter(graph -> !current.contains(graph) && !Graphs.isDerived(graph) && !Graphs.isImported(graph))
                .toList();
    }

    private static String folder(String file) {
        return file.substring(0, file.split(",")[0].lastIndexOf('/') + 1);
    }
}
