package org.rungwork.page.concept;

/**
 * A name that leads somewhere.
 *
 * @param label what is shown
 * @param address a path of ours, or the IRI of something of which we have no page
 */
public record Link(String label, String address) {}
