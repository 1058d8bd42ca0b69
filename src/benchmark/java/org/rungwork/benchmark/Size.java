package org.rungwork.benchmark;

/** How many careers there are. */
public enum Size {
    /** For questions about skills. */
    SMALL(3_000, 14_000, 20, 60),
    /** For routes: more roles, of which less is told. */
    ROUTES(10_000, 14_000, 10, 20),
    /** Takes minutes to load. */
    MEDIUM(100_000, 50_000, 20, 40);

    final int roles;
    final int skills;
    final int fewestNeeds;
    final int mostNeeds;

    Size(int roles, int skills, int fewestNeeds, int mostNeeds) {
        this.roles = roles;
        this.skills = skills;
        this.fewestNeeds = fewestNeeds;
        this.mostNeeds = mostNeeds;
    }
}
