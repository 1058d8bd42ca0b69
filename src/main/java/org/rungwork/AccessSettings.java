package org.rungwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rungwork.access.AccessRole;
import org.rungwork.access.WriteRule;
import org.rungwork.access.http.IdentityClaims;
import org.rungwork.access.http.Token;
import org.rungwork.access.http.Tokens;
import org.rungwork.vocabulary.Graphs;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param reading whether everybody reads
 * @param tokens those of people and programs
 * @param graphs who may write which graphs; the first that is about a graph counts
 * @param rolesClaim where the roles stand in the tokens of an identity provider
 * @param nameClaim where the name stands there that records of what was done have
 */
record AccessSettings(
        Reading reading, List<Token> tokens, List<GraphRule> graphs, String rolesClaim, String nameClaim) {

    /** Whether everybody reads, or readers only. */
    enum Reading {
        OPEN,
        CLOSED
    }

    /**
     * @param graph a graph by its IRI or short name ({@code curation}), or with {@code *} at its end the beginning of several;
     *     {@code *} alone is all
     * @param role the role that suffices
     * @param names curators who may write it whatever the role
     */
    record GraphRule(
            @DefaultValue("") String graph,
            @DefaultValue("admin") AccessRole role,
            @DefaultValue Set<String> names) {

        private static final String ALL = "*";

        GraphRule {
            if (graph.isEmpty()) {
                throw new IllegalArgumentException(
                        "rungwork.access.graphs: a rule has no graph; " + ALL + " is for all");
            }
        }

        WriteRule rule() {
            // those of others as well, and the default graph
            return new WriteRule(graph.equals(ALL) ? ALL : Graphs.parse(graph).getURI(), role, names);
        }
    }

    /**
     * @param token the one that allows everything; empty for none. Where nobody else is named, curators are who has it.
     */
    Tokens tokens(String token) {
        List<Token> all = new ArrayList<>(tokens);
        if (!token.isEmpty()) {
            all.add(new Token("curators", AccessRole.ADMIN, token));
        }
        return new Tokens(all);
    }

    List<WriteRule> writeRules() {
        return graphs.stream().map(GraphRule::rule).toList();
    }

    IdentityClaims claims() {
        return new IdentityClaims(nameClaim, rolesClaim);
    }
}
