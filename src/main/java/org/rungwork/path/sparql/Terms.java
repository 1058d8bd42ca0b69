package org.rungwork.path.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;

/** Terms as the author of a query wrote them, for messages. */
final class Terms {

    private Terms() {}

    /** A term in Turtle, or a variable by the name it has in the query. */
    static String show(Node term) {
        return Var.isVar(term) ? "?" + unscoped(term.getName()) : NodeFmtLib.strTTL(term);
    }

    /** ARQ puts a "/" before the names of variables that a sub-query does not project. */
    static String unscoped(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) == '/') {
            end++;
        }
        return name.substring(end);
    }
}
