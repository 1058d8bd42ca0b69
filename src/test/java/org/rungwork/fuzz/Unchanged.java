package org.rungwork.fuzz;

import org.rungwork.TestServer.Running;

/** What is published: the version, and how many statements. */
record Unchanged(String version, String statements) {

    /** From a server that must answer. */
    static Unchanged of(Running server) {
        String version = server.get("/api/reach?from=cdm-project-lead&years=3")
                .headers()
                .firstValue("Rungwork-Version")
                .orElseThrow();
        String statements = server.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "text/csv")
                .body();
        return new Unchanged(version, statements);
    }
}
