package org.rungwork.linking.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rungwork.linking.evaluation.Outcome.Proposed;
import org.rungwork.model.MatchRelation;

/**
 * Which relations were proposed for concepts that people matched.
 *
 * @param counts of pairs, by what people stated and by what was proposed
 */
public record Relations(Map<MatchRelation, Map<MatchRelation, Long>> counts) {

    static Relations of(List<Outcome> outcomes) {
        Map<MatchRelation, Map<MatchRelation, Long>> counts = new EnumMap<>(MatchRelation.class);
        for (Outcome outcome : outcomes) {
            for (Proposed pair : outcome.proposed()) {
                counts.computeIfAbsent(pair.stated(), stated -> new EnumMap<>(MatchRelation.class))
                        .merge(pair.proposed(), 1L, Long::sum);
            }
        }
        return new Relations(counts);
    }

    public long count(MatchRelation stated, MatchRelation proposed) {
        return counts.getOrDefault(stated, Map.of()).getOrDefault(proposed, 0L);
    }

    /** How many pairs people stated the relation of. */
    public long stated(MatchRelation relation) {
        return counts.getOrDefault(relation, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The share of the pairs for which the relation that people stated was proposed; NaN without pairs. */
    public double agreement() {
        long all = 0;
        long same = 0;
        for (MatchRelation relation : MatchRelation.values()) {
            all += stated(relation);
            same += count(relation, relation);
        }
        return (double) same / all;
    }

    /** Of the pairs that the relation was proposed for, the share that people stated it of; NaN without pairs. */
    public double precision(MatchRelation relation) {
        long proposed = 0;
        for (MatchRelation stated : MatchRelation.values()) {
            proposed += count(stated, relation);
        }
        return (double) count(relation, relation) / proposed;
    }
}
