package org.rungwork.gap;

import org.rungwork.model.Concept;

/** A role that comes nearer when something is learnt. */
public record Opening(Concept role, Coverage before, Coverage after) {}
