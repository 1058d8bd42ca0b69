package org.rungwork.intake.onet;

import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Description;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.onet.OnetTable.Column;
import org.rungwork.intake.table.Row;
import org.rungwork.vocabulary.Tax;

/** States the elements of the content model. */
record Elements(Cells cells, Receiver receiver) {

    private static final String NAME = "Element Name";

    void read(Delivery delivery) {
        OnetTable.ELEMENTS.read(delivery, receiver, this::element);
    }

    private void element(Row row) {
        if (!cells.addElement(row)) {
            return;
        }
        String id = row.get(Column.ELEMENT);
        String name = Cells.find(row, NAME).orElse("");
        String description = row.get(Column.DESCRIPTION);
        Description element = new Description(OnetIds.element(id), receiver)
                .type(Tax.Element)
                .type(SKOS.Concept.asNode())
                .string(SKOS.notation.asNode(), id)
                .english(SKOS.prefLabel.asNode(), name)
                .english(DCTerms.description.asNode(), description.equals(name) ? "" : description);
        int dot = id.lastIndexOf('.');
        if (dot > 0) {
            element.link(SKOS.broader.asNode(), OnetIds.element(id.substring(0, dot)));
        }
    }
}
