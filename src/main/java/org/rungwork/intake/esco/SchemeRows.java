package org.rungwork.intake.esco;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.table.Row;

/** The rows of one file of concept schemes. */
final class SchemeRows implements Consumer<Row> {

    private static final String ID = "conceptSchemeUri";
    private static final String TOP = "hasTopConcept";

    private final Described described;
    private final Receiver receiver;
    private final Texts texts;
    private final Set<String> seen = new HashSet<>();

    SchemeRows(String language, Described described, Receiver receiver) {
        this.described = described;
        this.receiver = receiver;
        this.texts = new Texts(language, receiver);
    }

    @Override
    public void accept(Row row) {
        String id = row.get(ID);
        if (!ConceptRows.isSound(row, ID, Kind.SCHEME, id)) {
            return;
        }
        if (!seen.add(id)) {
            row.issue(Code.DUPLICATE_ID, ID, "<" + id + "> is described already", "leave one of the rows");
            return;
        }
        Node scheme = NodeFactory.createURI(id);
        if (described.add(id, Kind.SCHEME)) {
            Kind.SCHEME.types().forEach(type -> receiver.triple(scheme, RDF.type.asNode(), type));
            row.find("status")
                    .ifPresent(status -> receiver.triple(scheme, Esco.STATUS, NodeFactory.createLiteralString(status)));
            for (String top : ConceptRows.BETWEEN_IRIS.split(row.get(TOP))) {
                topConcept(row, scheme, top);
            }
        }
        texts.write(row, scheme);
    }

    /** The schemes of ESCO's own lists of values have top concepts that no table describes. */
    private void topConcept(Row row, Node scheme, String top) {
        if (described.kind(top).isPresent()) {
            receiver.triple(scheme, SKOS.hasTopConcept.asNode(), NodeFactory.createURI(top));
        } else if (!top.isEmpty()) {
            row.issue(Code.DANGLING_REFERENCE, TOP, "no row describes <" + top + ">", "it is left out");
        }
    }
}
