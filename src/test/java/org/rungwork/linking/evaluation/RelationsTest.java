package org.rungwork.linking.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rungwork.model.MatchRelation.BROAD_MATCH;
import static org.rungwork.model.MatchRelation.CLOSE_MATCH;
import static org.rungwork.model.MatchRelation.EXACT_MATCH;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.evaluation.Outcome.Proposed;

class RelationsTest {

    private static Relations relations(Proposed... pairs) {
        Case asked = new Case(LinkQuery.of("any", 1), Set.of());
        return Relations.of(List.of(new Outcome(asked, 1, 1, Optional.empty(), List.of(pairs))));
    }

    @Test
    void countsHowOftenWhatIsProposedWasStated() {
        Relations relations = relations(
                new Proposed(EXACT_MATCH, EXACT_MATCH),
                new Proposed(BROAD_MATCH, EXACT_MATCH),
                new Proposed(BROAD_MATCH, EXACT_MATCH),
                new Proposed(BROAD_MATCH, BROAD_MATCH));

        assertThat(relations.agreement()).isEqualTo(0.5);
        assertThat(relations.precision(EXACT_MATCH)).isEqualTo(1.0 / 3);
        assertThat(relations.stated(BROAD_MATCH)).isEqualTo(3);
        assertThat(relations.count(BROAD_MATCH, EXACT_MATCH)).isEqualTo(2);
    }

    @Test
    void hasNoShareOfNothing() {
        assertThat(relations().agreement()).isNaN();
        assertThat(relations(new Proposed(EXACT_MATCH, CLOSE_MATCH)).precision(EXACT_MATCH))
                .isNaN();
    }
}
