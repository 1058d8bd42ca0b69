package org.rungwork.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.intake.GraphSource;
import org.rungwork.intake.SourceFile;
import org.rungwork.vocabulary.Graphs;

/** Finds the file and line where a node is described: its name at the start of a line; else where it is used. */
final class Locator {

    private static final Pattern PREFIX = Pattern.compile("(?i)@?prefix\\s+([\\w-]*):\\s*<([^>]*)>");

    private final List<GraphSource> sources;
    private final DatasetGraph staged;
    private final Map<String, String> texts = new HashMap<>();

    Locator(List<GraphSource> sources, DatasetGraph staged) {
        this.sources = sources;
        this.staged = staged;
    }

    /** Such as {@code seeds/x/roles.ttl:12}; without a file the graphs that describe the node. */
    String locate(Node node) {
        if (!node.isURI()) {
            return graphsOf(node);
        }
        return find(node.getURI(), "^\\s*")
                .or(() -> find(node.getURI(), "(?<![\\w-])").map(place -> "used in " + place))
                .orElseGet(() -> graphsOf(node));
    }

    /** The first place where the IRI stands behind what the pattern asks for. */
    private Optional<String> find(String iri, String before) {
        return sources.stream()
                .flatMap(source -> source.files().stream())
                .map(file -> find(iri, before, file))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> find(String iri, String before, SourceFile file) {
        String text = texts.computeIfAbsent(file.name(), name -> file.text());
        Matcher found = Pattern.compile(before + "(?:" + names(iri, text) + ")(?![\\w-])", Pattern.MULTILINE)
                .matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        long line = text.substring(0, found.end()).lines().count();
        return Optional.of(file.name() + ":" + line);
    }

    /** The IRI whole, or shortened by a prefix that the text declares. */
    private static String names(String iri, String text) {
        return PREFIX.matcher(text)
                .results()
                .filter(prefix -> iri.startsWith(prefix.group(2)))
                .map(prefix -> "|"
                        + Pattern.quote(prefix.group(1) + ":"
                                + iri.substring(prefix.group(2).length())))
                .collect(Collectors.joining("", Pattern.quote("<" + iri + ">"), ""));
    }

    /** The files of the graphs that describe the node, or the graphs where no file is known. */
    private String graphsOf(Node node) {
        String places = Iter.asStream(staged.findNG(Node.ANY, node, Node.ANY, Node.ANY))
                .map(Quad::getGraph)
                .distinct()
                .map(this::placeOf)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "nowhere described" : places;
    }

    private String placeOf(Node graph) {
        return sources.stream()
                .filter(source -> source.graph().equals(graph))
                .map(GraphSource::fileNames)
                .findFirst()
                .orElseGet(() -> "graph " + Graphs.shortName(graph));
    }
}
