package org.rungwork.intake.esco;

import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.table.Row;

/**
 * The codes of skill groups that the file of groups leaves out. Each row of the hierarchy is the way from the top to one
 * group; many end early, where the cells of deeper levels would be empty.
 */
final class GroupCodes implements Consumer<Row> {

    private static final int DEEPEST = 3;

    private final Described described;
    private final Receiver receiver;

    GroupCodes(Described described, Receiver receiver) {
        this.described = described;
        this.receiver = receiver;
    }

    @Override
    public void accept(Row row) {
        int level = DEEPEST;
        while (level > 0 && row.get(uri(level)).isEmpty()) {
            level--;
        }
        String group = row.get(uri(level));
        String code = row.get("Level " + level + " code");
        if (described.kind(group).isEmpty()) {
            row.issue(Code.DANGLING_REFERENCE, uri(level), "no row describes <" + group + ">", "its code is left out");
        } else if (!code.isEmpty() && described.code(group)) {
            receiver.triple(
                    NodeFactory.createURI(group), SKOS.notation.asNode(), NodeFactory.createLiteralString(code));
        }
    }

    private static String uri(int level) {
        return "Level " + level + " URI";
    }
}
