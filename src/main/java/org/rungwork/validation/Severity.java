package org.rungwork.validation;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How much a finding matters. The shape or the header of the check says which, never the code. */
public enum Severity {
    /** The change is refused. */
    VIOLATION,
    /** For the curators' list. */
    WARNING,
    /** For the report. */
    INFO;

    static Severity of(Node shaclSeverity) {
        if (shaclSeverity.equals(SHACL.Info)) {
            return INFO;
        }
        return shaclSeverity.equals(SHACL.Warning) ? WARNING : VIOLATION;
    }

    /** @throws IllegalArgumentException if the word is no severity */
    static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
