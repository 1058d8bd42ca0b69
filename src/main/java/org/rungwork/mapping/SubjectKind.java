package org.rungwork.mapping;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.rungwork.vocabulary.Rw;

/** What of ours is mapped to taxonomies. */
public enum SubjectKind {
    SKILLS(Rw.Skill),
    ROLES(Rw.Role);

    private final transient Node type;

    SubjectKind(Node type) {
        this.type = type;
    }

    Node type() {
        return type;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
