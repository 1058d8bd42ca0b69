package org.rungwork.gap;

import org.rungwork.model.Concept;

/** A role and how far somebody covers it. */
public record RoleMatch(Concept role, Coverage coverage) {}
