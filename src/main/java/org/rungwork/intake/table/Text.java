package org.rungwork.intake.table;

/** Text as people who publish tables leave it. */
public final class Text {

    private Text() {}

    /** Without blanks, no-break spaces and zero-width letters at the edges; inside, no-break spaces become blanks. */
    public static String tidy(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).replace('\u00A0', ' ');
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\u200C'
                || letter == '\u200D'
                || letter == '\uFEFF';
    }
}
