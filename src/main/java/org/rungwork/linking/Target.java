package org.rungwork.linking;

/**
 * Something that can be linked to.
 *
 * @param name by which it is asked for: roles, skills, or the id of an imported taxonomy such as esco-1.1.1
 * @param title for people
 * @param version of the taxonomy; of our own concepts the number of the published version
 */
public record Target(String name, String title, String version) {}
