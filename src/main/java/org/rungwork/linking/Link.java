package org.rungwork.linking;

import java.util.Map;
import org.rungwork.model.MatchRelation;

/**
 * A concept that may be meant.
 *
 * @param term the concept
 * @param name that name of the concept which fits best
 * @param score probability that the concept is meant, from 0 to 1, calibrated on reviewed pairs
 * @param relation what would be proposed to a reviewer
 * @param features what the score rests on, each from 0 to 1
 */
public record Link(Term term, String name, double score, MatchRelation relation, Map<Feature, Double> features) {}
