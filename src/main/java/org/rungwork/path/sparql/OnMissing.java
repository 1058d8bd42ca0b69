package org.rungwork.path.sparql;

import org.apache.jena.graph.Node;
import org.rungwork.path.sparql.Amounts.Amount;

/** What becomes of an edge without a usable weight: none, no number, or a negative one. */
sealed interface OnMissing {

    record Refuse() implements OnMissing {}

    record Skip() implements OnMissing {}

    record Use(Amount amount) implements OnMissing {}

    static OnMissing of(OptionValues options) {
        Node value = options.one(Option.ON_MISSING).orElse(null);
        if (value == null) {
            return new Refuse();
        }
        Amount amount = Amount.find(value).orElse(null);
        if (amount != null) {
            return new Use(amount);
        }
        return switch (options.text(Option.ON_MISSING).orElse("")) {
            case "ERROR" -> new Refuse();
            case "SKIP" -> new Skip();
            default -> throw options.wrong(Option.ON_MISSING, "\"error\", \"skip\" or a number of at least 0");
        };
    }
}
