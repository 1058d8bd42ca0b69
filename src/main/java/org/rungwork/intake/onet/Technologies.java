package org.rungwork.intake.onet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Description;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.onet.OnetTable.Column;
import org.rungwork.intake.table.Row;
import org.rungwork.vocabulary.Tax;

/** States the technology skills, each once, and which occupations use them. */
final class Technologies {

    private static final String EXAMPLE = "Example";
    private static final String COMMODITY = "Commodity Code";
    private static final Pattern COMMODITY_FORM = Pattern.compile("\\d{8}");

    private final Cells cells;
    private final Receiver receiver;
    private final Map<Node, String> names = new HashMap<>();

    Technologies(Cells cells, Receiver receiver) {
        this.cells = cells;
        this.receiver = receiver;
    }

    void read(Delivery delivery) {
        OnetTable.TECHNOLOGIES.read(delivery, receiver, this::use);
    }

    private void use(Row row) {
        Optional<String> code = cells.occupation(row, Column.CODE);
        Optional<String> commodity = Cells.id(row, COMMODITY, COMMODITY_FORM);
        Optional<String> name = Cells.find(row, EXAMPLE);
        if (code.isEmpty() || commodity.isEmpty() || name.isEmpty()) {
            return;
        }
        Node technology = OnetIds.technology(commodity.get(), name.get());
        String known = names.putIfAbsent(technology, name.get());
        if (known == null) {
            describe(technology, name.get(), row);
        } else if (!known.equals(name.get())) {
            row.issue(
                    Code.DUPLICATE_ID,
                    EXAMPLE,
                    "'" + name.get() + "' would have the identifier of '" + known + "'",
                    "nothing; the first of the two is kept");
            return;
        }
        Description occupation = new Description(OnetIds.occupation(code.get()), receiver);
        occupation.link(Tax.usesTechnology, technology);
        if (Cells.flag(row, "In Demand")) {
            occupation.link(Tax.demandsTechnology, technology);
        }
    }

    private void describe(Node technology, String name, Row row) {
        new Description(technology, receiver)
                .type(Tax.Technology)
                .type(SKOS.Concept.asNode())
                .english(SKOS.prefLabel.asNode(), name)
                .string(Tax.commodityCode, row.get(COMMODITY))
                .string(Tax.commodityTitle, row.get("Commodity Title"))
                .flag(Tax.hotTechnology, Cells.flag(row, "Hot Technology"));
    }
}
