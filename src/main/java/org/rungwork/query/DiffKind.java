package org.rungwork.query;

/** What two versions of a taxonomy can differ in, and what that touches; each kind is a question of the catalogue. */
public enum DiffKind {
    ADDED("concepts-added"),
    REMOVED("concepts-removed"),
    RENAMED("concepts-renamed"),
    MOVED("concepts-moved"),
    REQUIREMENTS("requirements-changed"),
    RELATED_OCCUPATIONS("related-occupations-changed"),
    REPLACEMENTS("replacements"),
    STALE_MAPPINGS("mappings-stale"),
    ROLES("roles-affected");

    private final String query;

    DiffKind(String query) {
        this.query = query;
    }

    /** Name of the question in queries/answer. */
    public String query() {
        return query;
    }
}
