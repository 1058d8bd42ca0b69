package org.rungwork.route;

/** Whether a holder of a role may start from the roles that it specialises; that is no move. */
public enum StartRule {
    /** From the role itself only. */
    NEVER,
    /** From the roles it specialises where no route starts from the role itself. */
    FALLBACK,
    /** From the role itself and from the roles it specialises. */
    ALWAYS
}
