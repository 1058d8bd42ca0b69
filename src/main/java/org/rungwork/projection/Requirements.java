package org.rungwork.projection;

/**
 * The statements that a role needs a skill, as rows: those of one role stand together, those of one skill of it too.
 * Several rows may name one skill.
 */
public final class Requirements {

    /** Level, grade or importance that the statement does not give. */
    public static final int NOT_STATED = -1;

    private final int[] roleStarts;
    private final int[] roles;
    private final int[] skills;
    private final byte[] levels;
    private final byte[] importances;
    private final byte[] seniorities;
    private final long[] statements;
    private final Links illustrations;
    private final Links byIllustration;
    private final Links bySkill;

    Requirements(
            int[] roleStarts,
            int[] roles,
            int[] skills,
            byte[] levels,
            byte[] importances,
            byte[] seniorities,
            long[] statements,
            Links illustrations,
            Links byIllustration,
            Links bySkill) {
        this.roleStarts = roleStarts;
        this.roles = roles;
        this.skills = skills;
        this.levels = levels;
        this.importances = importances;
        this.seniorities = seniorities;
        this.statements = statements;
        this.illustrations = illustrations;
        this.byIllustration = byIllustration;
        this.bySkill = bySkill;
    }

    public int size() {
        return roles.length;
    }

    /** First row of a role. */
    public int start(int role) {
        return roleStarts[role];
    }

    /** Row after the last of a role. */
    public int end(int role) {
        return roleStarts[role + 1];
    }

    public int role(int row) {
        return roles[row];
    }

    public int skill(int row) {
        return skills[row];
    }

    /** Number of the level in its scale, or {@link #NOT_STATED}. */
    public int level(int row) {
        return levels[row];
    }

    /** Number of the importance in its scale, or {@link #NOT_STATED}. */
    public int importance(int row) {
        return importances[row];
    }

    /** Number of the grade for which the row holds, or {@link #NOT_STATED} where it holds for all. */
    public int seniority(int row) {
        return seniorities[row];
    }

    /** Id of the stating node, for {@link Grounds}. */
    public long statement(int row) {
        return statements[row];
    }

    /** The skills that a row names as examples of what it asks for. */
    public Links illustrations() {
        return illustrations;
    }

    /** The rows that name each skill as an example. */
    public Links byIllustration() {
        return byIllustration;
    }

    /** The rows that ask for each skill, those of one role together. */
    public Links bySkill() {
        return bySkill;
    }
}
