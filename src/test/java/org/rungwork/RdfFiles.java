package org.rungwork;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;

/** RDF in files of the project, which are opened by path: no name is resolved through what Jena holds globally. */
public final class RdfFiles {

    private RdfFiles() {}

    public static Graph graph(String file) {
        return RDFParser.source(Path.of(file)).toGraph();
    }

    public static Model model(String file) {
        return ModelFactory.createModelForGraph(graph(file));
    }

    public static DatasetGraph dataset(String file) {
        return RDFParser.source(Path.of(file)).toDatasetGraph();
    }

    public static void read(Graph into, String file) {
        RDFParser.source(Path.of(file)).parse(into);
    }

    public static void read(Model into, String file) {
        RDFParser.source(Path.of(file)).parse(into);
    }

    public static void read(DatasetGraph into, String file) {
        RDFParser.source(Path.of(file)).parse(into);
    }
}
