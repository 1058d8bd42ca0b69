package org.rungwork.intake.onet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Description;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.onet.OnetTable.Column;
import org.rungwork.intake.table.Row;
import org.rungwork.vocabulary.Tax;

/** States the occupations, what else they are called, what people do in them, and which resemble each other. */
record Occupations(Cells cells, Receiver receiver) {

    private static final String PAGES = "https://www.onetonline.org/link/summary/";
    private static final int SOC_LENGTH = "15-2051".length();
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    void read(Delivery delivery) {
        OnetTable.OCCUPATIONS.read(delivery, receiver, this::occupation);
        OnetTable.ALTERNATE_TITLES.read(delivery, receiver, row -> {
            title(row, "Alternate Title");
            if (!row.get("Short Title").equals("n/a")) {
                title(row, "Short Title");
            }
        });
        OnetTable.REPORTED_TITLES.read(delivery, receiver, row -> title(row, "Reported Job Title"));
        OnetTable.TASKS.read(delivery, receiver, this::task);
        OnetTable.RELATED.read(delivery, receiver, this::related);
    }

    private void occupation(Row row) {
        if (cells.addOccupation(row)) {
            String code = row.get(Column.CODE);
            new Description(OnetIds.occupation(code), receiver)
                    .type(Tax.Occupation)
                    .type(SKOS.Concept.asNode())
                    .string(SKOS.notation.asNode(), code)
                    .string(Tax.socCode, code.substring(0, SOC_LENGTH))
                    .english(SKOS.prefLabel.asNode(), cells.title(code))
                    .english(DCTerms.description.asNode(), row.get(Column.DESCRIPTION))
                    .link(RDFS.Nodes.seeAlso, NodeFactory.createURI(PAGES + code));
        }
    }

    private void title(Row row, String column) {
        if (row.get(column).isEmpty()) {
            return;
        }
        Optional<String> code = cells.occupation(row, Column.CODE);
        Optional<String> title = Cells.find(row, column);
        if (code.isEmpty() || title.isEmpty()) {
            return;
        }
        if (title.get().equals(cells.title(code.get()))) {
            row.issue(
                    Code.REPEATED_NAME,
                    column,
                    "'" + title.get() + "' is the title of " + code.get() + " already",
                    "nothing; it is left out");
            return;
        }
        new Description(OnetIds.occupation(code.get()), receiver).english(SKOS.altLabel.asNode(), title.get());
    }

    private void task(Row row) {
        Optional<String> code = cells.occupation(row, Column.CODE);
        Optional<String> id = Cells.id(row, "Task ID", NUMBER);
        Optional<String> text = Cells.find(row, "Task");
        if (code.isPresent() && id.isPresent() && text.isPresent()) {
            String type = row.get("Task Type");
            new Description(OnetIds.task(id.get()), receiver)
                    .type(Tax.Task)
                    .link(Tax.occupation, OnetIds.occupation(code.get()))
                    .english(DCTerms.description.asNode(), text.get())
                    .string(Tax.taskType, type.equals("n/a") ? "" : type);
        }
    }

    private void related(Row row) {
        Optional<String> from = cells.occupation(row, Column.CODE);
        Optional<String> to = cells.occupation(row, "Related O*NET-SOC Code");
        Optional<String> index = Cells.id(row, "Index", NUMBER);
        if (from.isPresent() && to.isPresent() && index.isPresent()) {
            Node entry = OnetIds.related(from.get(), to.get());
            new Description(entry, receiver)
                    .type(Tax.Relatedness)
                    .link(Tax.occupation, OnetIds.occupation(from.get()))
                    .link(Tax.relatedOccupation, OnetIds.occupation(to.get()))
                    .string(Tax.relatedTier, row.get("Relatedness Tier"))
                    .integer(Tax.relatedIndex, Long.parseLong(index.get()));
        }
    }
}
