package org.rungwork.model;

import java.util.regex.Pattern;

/** A text as a spreadsheet should take it: one that it would take for a formula gets an apostrophe before it. */
public final class SpreadsheetCell {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private SpreadsheetCell() {}

    /** The text, or the text behind an apostrophe; a number is no formula. */
    public static String of(String text) {
        boolean isFormula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return isFormula ? "'" + text : text;
    }
}
