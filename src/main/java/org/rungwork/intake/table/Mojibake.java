package org.rungwork.intake.table;

import java.util.regex.Pattern;

/** Text in UTF-8 that somebody read as Latin-1 or Windows-1252 and wrote again. */
public final class Mojibake {

    /**
     * The marks it leaves: the first byte of a letter as Ã or Â, with the second as a sign that no language writes behind
     * them; the first two bytes of a quotation mark or dash; control signs that no text has; or the sign for what cannot be
     * decoded.
     */
    private static final Pattern MARKS = Pattern.compile("[\u00C2\u00C3][\u0080-\u00BF]"
            + "|\u00C3[\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201A"
            + "\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]"
            + "|\u00E2\u20AC|[\u0080-\u0084\u0086-\u009F]|\uFFFD");

    private Mojibake() {}

    /** Whether the text, as it stands in the file, shows such marks. */
    public static boolean isIn(String text) {
        return MARKS.matcher(text).find();
    }
}
