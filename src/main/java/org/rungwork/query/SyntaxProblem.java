package org.rungwork.query;

/**
 * Why a text is no query that can be asked here.
 *
 * @param line of the place, from 1; 0 where the problem has no place of its own
 * @param column of the place, from 1; 0 as above
 * @param message a sentence for people
 */
public record SyntaxProblem(int line, int column, String message) {

    public static SyntaxProblem ofWhole(String message) {
        return new SyntaxProblem(0, 0, message);
    }

    public boolean hasPlace() {
        return line > 0;
    }
}
