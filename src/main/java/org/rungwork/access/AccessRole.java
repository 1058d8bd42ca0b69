package org.rungwork.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do; each role may do what the ones before it may. */
public enum AccessRole {
    /** Reads where reading is closed to others. */
    READER,
    /** Edits graphs, decides on mappings, imports taxonomies. */
    CURATOR,
    /** Removes taxonomies and takes backups. */
    ADMIN;

    public boolean includes(AccessRole other) {
        return compareTo(other) >= 0;
    }

    /** This role and all that it includes. */
    public Stream<AccessRole> included() {
        return Stream.of(values()).filter(this::includes);
    }

    /** As settings and claims write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccessRole> find(String text) {
        return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
