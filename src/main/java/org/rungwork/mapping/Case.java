package org.rungwork.mapping;

import java.util.List;

/**
 * A mapping with everything that a reviewer needs to decide on it.
 *
 * @param candidates what else is proposed for the same subject
 * @param curated the mappings of either end that hold or were rejected
 * @param contradictions what would speak against accepting it as it is proposed
 */
public record Case(
        Dossier dossier,
        Described subject,
        Described object,
        List<Mapping> candidates,
        List<Mapping> curated,
        List<Contradiction> contradictions) {}
