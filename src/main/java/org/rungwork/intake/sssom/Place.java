package org.rungwork.intake.sssom;

import java.util.OptionalLong;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;

/** Where something stands in a file: line and column from 1, as far as the form tells. */
record Place(OptionalLong line, OptionalLong column) {

    static final Place UNKNOWN = new Place(OptionalLong.empty(), OptionalLong.empty());

    static Place of(long line) {
        return new Place(OptionalLong.of(line), OptionalLong.empty());
    }

    static Place of(long line, long column) {
        return new Place(OptionalLong.of(line), OptionalLong.of(column));
    }

    /** As the end of a sentence about something else. */
    String inWords() {
        return line.isPresent() ? " in line " + line.getAsLong() : " in another mapping";
    }

    ImportIssue issue(Code code, String file, String message, String fix) {
        return new ImportIssue(code, file, line, column, message, fix);
    }
}
