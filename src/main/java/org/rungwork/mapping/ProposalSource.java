package org.rungwork.mapping;

import java.util.List;
import org.rungwork.model.MatchRelation;

/** Finds the concepts of a taxonomy that concepts of ours may be mapped to. */
public interface ProposalSource {

    /** What the records name as the tool, such as the name of an application. */
    String tool();

    String toolVersion();

    /**
     * What may be meant, best first.
     *
     * @param subject a concept of ours, with its names and descriptions
     * @param kind what it is
     * @param taxonomy an imported version that counts, such as esco-1.1.1
     * @return empty if nothing in the taxonomy is likely enough
     */
    List<Proposal> propose(Described subject, SubjectKind kind, String taxonomy);

    /**
     * A mapping that is proposed.
     *
     * @param target IRI of a concept of the taxonomy
     * @param label its preferred label
     * @param confidence how likely it is, from 0 to 1
     * @param why what speaks for it, for people
     * @param composite whether more than names was compared
     */
    record Proposal(
            String target, String label, MatchRelation relation, double confidence, String why, boolean composite) {

        /** @throws IllegalArgumentException if the confidence is not between 0 and 1 */
        public Proposal {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
            }
        }
    }
}
