package org.rungwork.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;

/**
 * One thing a role asks for beside skills, and whether somebody meets it. Gates stand beside the coverage and are never
 * mixed into it.
 *
 * @param kind education, experience or credentials
 * @param verdict whether it is met
 * @param reason why, as a short code: {@code not-stated} (the role says nothing), {@code not-known} (the holder's side
 *     is unknown), {@code level}, {@code field}, {@code years}, {@code credential}
 * @param importance how strongly it binds; null where the role says nothing
 * @param level award asked for, or null
 * @param any fields, certificates or the role of the practice, any of which will do
 * @param years years asked for, or null
 * @param subject subject of the practice in a few words, or ""
 * @param statement the stating node; null where the role says nothing
 */
public record Gate(
        Kind kind,
        Verdict verdict,
        String reason,
        @Nullable Concept importance,
        @Nullable Concept level,
        List<Concept> any,
        @Nullable Double years,
        String subject,
        @Nullable Statement statement) {

    /** What is asked for. */
    public enum Kind {
        EDUCATION,
        EXPERIENCE,
        CREDENTIALS
    }

    /** Whether it is met; substitutable: it is not, but experience can stand in for it. */
    public enum Verdict {
        YES,
        NO,
        SUBSTITUTABLE,
        UNKNOWN
    }

    public Gate {
        any = List.copyOf(any);
    }

    static Gate notStated(Kind kind) {
        return new Gate(kind, Verdict.UNKNOWN, "not-stated", null, null, List.of(), null, "", null);
    }
}
