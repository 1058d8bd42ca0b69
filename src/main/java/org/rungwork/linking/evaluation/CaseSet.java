package org.rungwork.linking.evaluation;

import java.util.List;
import org.rungwork.linking.Link;
import org.rungwork.linking.Linker;

/**
 * Questions of one kind and the linker that is asked.
 *
 * @param name short name, such as usa_q_en_c_en
 * @param title for people
 * @param unit what is ranked
 */
public record CaseSet(String name, String title, Unit unit, Linker linker, List<Case> cases) {

    /** What is ranked, and by which key it is known. */
    public enum Unit {
        /** Single names, as in MELO; several of one concept may stand side by side. */
        NAME {
            @Override
            String key(Link link) {
                return link.term().iri() + " " + link.name();
            }
        },
        /** Concepts, each once. */
        CONCEPT {
            @Override
            String key(Link link) {
                return link.term().iri();
            }
        };

        abstract String key(Link link);
    }

    public CaseSet {
        cases = List.copyOf(cases);
    }
}
