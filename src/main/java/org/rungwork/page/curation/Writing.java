package org.rungwork.page.curation;

/**
 * What curators can do on this server.
 *
 * @param on whether there is a token by which they write
 * @param folder whether there is a folder from which deliveries can be imported
 */
public record Writing(boolean on, boolean folder) {}
