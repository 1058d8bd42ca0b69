package org.rungwork.page.workbench;

import java.util.List;

/**
 * The form for the parameters of a question.
 *
 * @param name of the question
 * @param question the sentence
 * @param expects what the answer is like; "" where the file does not say
 * @param address where the same answer is to be had over REST
 */
record QuestionForm(String name, String question, String expects, List<Field> fields, String address) {

    /** How a value is entered. */
    enum Control {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        BOOLEAN
    }

    /**
     * A parameter.
     *
     * @param help what it means
     * @param values local names or IRIs, numbers, texts; several stand in a row each
     * @param many whether it takes several values
     * @param choices what else it can be, as far as that is a short list
     * @param search address that finds more by {@code q}; "" for none
     */
    record Field(
            String name,
            String help,
            Control control,
            List<String> values,
            boolean many,
            List<Choice> choices,
            String search) {

        public String text() {
            return String.join("\n", values);
        }

        public int rows() {
            return Math.min(8, values.size() + 1);
        }
    }

    /** @param value as an address names it */
    record Choice(String value, String label) {}
}
