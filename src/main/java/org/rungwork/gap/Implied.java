package org.rungwork.gap;

import org.rungwork.model.Concept;

/**
 * What learning one skill adds to another one.
 *
 * @param skill the other skill, which the role asks for too
 * @param credit rise of its credit, above 0 up to 1
 */
public record Implied(Concept skill, double credit) {}
