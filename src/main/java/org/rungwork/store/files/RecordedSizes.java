package org.rungwork.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.vocabulary.VOID;
import org.rungwork.vocabulary.Graphs;

/** What graph:catalogue says of the sizes of graphs, which each publication writes there. */
final class RecordedSizes {

    private static final String INDEX = "GSPO";

    private RecordedSizes() {}

    /**
     * @param graphs the numbers of all graphs
     * @return number of statements by the IRI of the graph; none where there is no catalogue
     */
    static Map<String, Long> read(Path folder, Terms terms, Set<Long> graphs) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        for (long graph : graphs) {
            if (terms.term(graph).equals(Graphs.CATALOGUE)) {
                read(folder, terms, graph, sizes);
            }
        }
        return sizes;
    }

    private static void read(Path folder, Terms terms, long catalogue, Map<String, Long> sizes) throws IOException {
        try (Tree tree = Tree.open(folder, INDEX, Shape.ofIndex(INDEX))) {
            tree.walk((block, records) -> {
                for (int record = 0; record < records; record++) {
                    int at = Shape.LEAF_HEADER + record * Shape.ofIndex(INDEX).recordLength();
                    if (block.getLong(at) == catalogue && isSize(node(terms, block.getLong(at + 2 * Long.BYTES)))) {
                        String graph =
                                node(terms, block.getLong(at + Long.BYTES)).toString();
                        sizes.put(graph, number(node(terms, block.getLong(at + 3 * Long.BYTES))));
                    }
                }
            });
        }
    }

    private static boolean isSize(Node predicate) {
        return predicate.equals(VOID.triples.asNode());
    }

    private static long number(Node value) throws IOException {
        if (!value.isLiteral() || !XSDDatatype.XSDinteger.equals(value.getLiteralDatatype())) {
            throw new DamageException("The catalogue", "has a size that is no number");
        }
        return Long.parseLong(value.getLiteralLexicalForm());
    }

    private static Node node(Terms terms, long number) throws IOException {
        if (number >= 0) {
            return terms.term(number);
        }
        NodeId id = NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, number), 0);
        return NodeIdInline.extract(id);
    }
}
