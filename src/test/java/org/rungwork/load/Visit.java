package org.rungwork.load;

import java.util.List;
import org.rungwork.TestServer.Running;

/**
 * What a client asks for.
 *
 * @param kind what it is called in figures
 * @param path with the query of the address
 */
record Visit(String kind, String path, String accept) {

    private static final String ROLE = "https://w3id.org/rungwork/id/role/";
    private static final List<String> ROLES = List.of(
            "cdm-director",
            "chief-ai-officer",
            "clinical-data-manager",
            "clinical-data-programming-engineer",
            "healthcare-data-engineer",
            "healthcare-ml-engineer");

    private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?d)";

    /** Queries that no machine finishes in a minute. */
    private static final List<String> ENDLESS = List.of(
            "SELECT (COUNT(*) AS ?n) { " + PRODUCT + " }",
            "SELECT * { " + PRODUCT + " } ORDER BY ?c ?f",
            "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)* ?d }",
            "SELECT DISTINCT ?a ?d ?g { " + PRODUCT + " } OFFSET 1000000000");

    static List<Visit> pages() {
        return ROLES.stream()
                .map(role -> new Visit("page of a role", "/roles/" + role, "text/html"))
                .toList();
    }

    static List<Visit> gaps() {
        return ROLES.stream()
                .map(role -> new Visit(
                        "/api/gap", "/api/gap?from=clinical-data-programming-engineer&to=" + role, "application/json"))
                .toList();
    }

    static List<Visit> questions() {
        return ROLES.stream()
                .map(role -> new Visit("/api/queries/{name}", "/api/queries/skills-of-role?role=" + role, "text/csv"))
                .toList();
    }

    /** @param endpoint path of a SPARQL endpoint */
    static List<Visit> lookups(String endpoint) {
        return ROLES.stream()
                .map(role -> sparql("lookup at /sparql", endpoint, "SELECT * { <" + ROLE + role + "> ?p ?o }"))
                .toList();
    }

    /** @param endpoint path of a SPARQL endpoint */
    static List<Visit> heavy(String endpoint) {
        return ENDLESS.stream().map(query -> sparql("heavy", endpoint, query)).toList();
    }

    /** The same with less time than the server would give. */
    Visit within(int seconds) {
        return new Visit(kind, path + "&timeout=" + seconds, accept);
    }

    private static Visit sparql(String kind, String endpoint, String query) {
        return new Visit(kind, endpoint + "?query=" + Running.encode(query), "text/csv");
    }
}
