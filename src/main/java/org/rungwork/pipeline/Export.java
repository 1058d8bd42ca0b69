package org.rungwork.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.rungwork.intake.RdfWriter;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/** Writes the published dataset to one file, and beside it an assembler with which a plain Fuseki serves that file. */
public final class Export {

    private static final Map<String, String> PREFIXES = Map.of(
            "rw", Rw.NAMESPACE,
            "id", Identifiers.NAMESPACE,
            "graph", Graphs.NAMESPACE,
            "prov", Prov.NAMESPACE,
            "skos", "http://www.w3.org/2004/02/skos/core#");

    /** The data is read once, into the dataset named "data"; every graph of the service is a view of it. */
    private static final String ASSEMBLER = """
            PREFIX fuseki: <http://jena.apache.org/fuseki#>
            PREFIX ja:     <http://jena.hpl.hp.com/2005/11/Assembler#>
            PREFIX rdf:    <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

            [] rdf:type fuseki:Server ;
              fuseki:services ( <#service> ) .

            <#service> rdf:type fuseki:Service ;
              fuseki:name "rungwork" ;
              fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ;
              fuseki:dataset <#dataset> .

            <#data> rdf:type ja:MemoryDataset ;
              ja:name "data" ;
              ja:data <%s> .

            <#dataset> rdf:type ja:RDFDataset ;
              ja:defaultGraph [ rdf:type ja:ViewGraph ; ja:dataset <#data> ; ja:graphName <urn:x-arq:UnionGraph> ] ;
            %s.
            """;

    private static final String NAMED_GRAPH = """
              ja:namedGraph [ ja:graphName <%1$s> ;
                ja:graph [ rdf:type ja:ViewGraph ; ja:dataset <#data> ; ja:graphName <%1$s> ] ] ;
            """;

    private final Store store;

    public Export(Store store) {
        this.store = store;
    }

    /**
     * Writes the file, replacing what was there only when it is complete.
     *
     * @param file its ending chooses the format: .trig or .nq
     * @return the assembler's file, {@code <name>-fuseki.ttl} beside it
     * @throws IllegalArgumentException if the format has no named graphs
     * @throws UncheckedIOException if a file cannot be written
     */
    public Path write(Path file) {
        String name = file.getFileName().toString();
        Path target = file.toAbsolutePath();
        Path assembler = target.resolveSibling(name.replaceFirst("\\.\\w+$", "") + "-fuseki.ttl");
        Path unfinished = target.resolveSibling(name + ".unfinished");
        try {
            String graphs;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                graphs = store.read(dataset -> {
                    new RdfWriter().write(name, PREFIXES, Iter.asStream(dataset.find()), out);
                    return Iter.asStream(dataset.listGraphNodes())
                            .map(graph -> NAMED_GRAPH.formatted(graph.getURI()))
                            .collect(Collectors.joining());
                });
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(assembler, ASSEMBLER.formatted(target.toUri(), graphs));
            return assembler;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
