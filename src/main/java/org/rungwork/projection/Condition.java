package org.rungwork.projection;

import java.util.List;

/** What a role asks for beside skills. */
public sealed interface Condition {

    /** What all have in common. */
    Common common();

    /**
     * @param role number of the role
     * @param importance number of the importance in its scale, or -1
     * @param seniority number of the grade for which it holds, or -1
     * @param statement id of the stating node
     */
    record Common(int role, int importance, int seniority, long statement) {}

    /**
     * An academic award.
     *
     * @param level number of the award in its scale, or -1 where only fields are named
     * @param fields numbers of subjects, any of which will do; empty where none is named
     * @param relatedFieldAccepted whether subjects near those count
     * @param substitutable whether practice can stand in for it
     */
    record Education(
            Common common, int level, List<Integer> fields, boolean relatedFieldAccepted, boolean substitutable)
            implements Condition {
        public Education {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Practice.
     *
     * @param years fewest years, or NaN where none are given
     * @param as number of the role in which they are to be spent, or -1
     * @param in subject of the practice in a few words, or ""
     */
    record Experience(Common common, double years, int as, String in) implements Condition {}

    /** Certificates or licences by their numbers, any of which will do. */
    record Credentials(Common common, List<Integer> credentials) implements Condition {
        public Credentials {
            credentials = List.copyOf(credentials);
        }
    }
}
