package org.rungwork.reconciliation;

import java.util.Map;
import org.rungwork.linking.Feature;
import org.rungwork.linking.Term;

/**
 * A candidate before conditions are looked at.
 *
 * @param term the concept
 * @param probability that it is meant, going by its name
 * @param isLikely whether that suffices for a match
 * @param isCertain whether the enquiry gives its IRI
 * @param features what the probability rests on
 */
record Prospect(Term term, double probability, boolean isLikely, boolean isCertain, Map<Feature, Double> features) {}
