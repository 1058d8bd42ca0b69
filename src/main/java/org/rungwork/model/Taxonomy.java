package org.rungwork.model;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One version of a taxonomy, or of a crosswalk between two, as its publisher delivers it.
 *
 * @param name short name in lower-case letters, digits and hyphens, such as esco; versions of one taxonomy share it
 * @param version as the publisher counts, such as 1.1.1
 * @param title for people, such as ESCO 1.1.1
 * @param publisher who publishes it; empty where nobody told
 * @param licence IRI or name of the licence; empty where nobody told
 * @param attribution what the licence asks to be shown; empty where it asks nothing
 * @param homepage where people find it; empty where nobody told
 */
public record Taxonomy(
        String name,
        String version,
        String title,
        String publisher,
        String licence,
        String attribution,
        String homepage) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** @throws IllegalArgumentException if name or version could not stand in an address */
    public Taxonomy {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a taxonomy: use lower-case letters,"
                    + " digits and hyphens, such as esco");
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "'" + version + "' is no version of a taxonomy: use letters, digits and dots, such as 1.1.1");
        }
    }

    /**
     * A taxonomy of which its files do not tell more.
     *
     * @param said what whoever imports it says: title, publisher, licence, attribution, homepage; all may be missing
     */
    public static Taxonomy of(String name, String version, Map<String, String> said) {
        return new Taxonomy(
                name,
                version,
                said.getOrDefault("title", name + " " + version),
                said.getOrDefault("publisher", ""),
                said.getOrDefault("licence", ""),
                said.getOrDefault("attribution", ""),
                said.getOrDefault("homepage", ""));
    }

    /** Name and version, such as esco-1.1.1. */
    public String id() {
        return name + "-" + version;
    }
}
