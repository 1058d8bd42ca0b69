package org.rungwork.endpoint.service;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.rungwork.vocabulary.Svc;

/** Terms as the author of a query wrote them, for messages. */
final class Terms {

    private Terms() {}

    static String show(Node term) {
        if (Var.isVar(term)) {
            return isBlank(term) ? "[]" : "?" + unscoped(term.getName());
        }
        return term.isURI() && term.getURI().startsWith(Svc.NAMESPACE)
                ? "svc:" + term.getURI().substring(Svc.NAMESPACE.length())
                : NodeFmtLib.strTTL(term);
    }

    /** A blank node of a query is a variable whose name starts with "?"; inside sub-queries ARQ puts "/" before. */
    static boolean isBlank(Node node) {
        return Var.isVar(node) && unscoped(node.getName()).startsWith("?");
    }

    private static String unscoped(String name) {
        return name.replaceFirst("^/+", "");
    }
}
