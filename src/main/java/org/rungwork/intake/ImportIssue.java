package org.rungwork.intake;

import java.util.OptionalLong;

/**
 * Something wrong in a source file.
 *
 * @param code kind of issue
 * @param file name of the file
 * @param line line from 1, empty where the parser does not tell
 * @param column column from 1, empty where the parser does not tell
 * @param message what is wrong
 * @param fix what to do about it
 */
public record ImportIssue(Code code, String file, OptionalLong line, OptionalLong column, String message, String fix) {

    /** Kinds of issue; all of them stop a load. */
    public enum Code {
        UNREADABLE,
        UNKNOWN_FORMAT,
        SYNTAX,
        TRIPLE_TERM,
        GRAPH_IN_TRIPLES_FILE,
        MAPPING,
        LAYOUT
    }

    static ImportIssue ofFile(Code code, String file, String message, String fix) {
        return new ImportIssue(code, file, OptionalLong.empty(), OptionalLong.empty(), message, fix);
    }

    /** File, line and column as compilers write them: {@code roles.ttl:12:4}. */
    public String where() {
        StringBuilder where = new StringBuilder(file);
        line.ifPresent(number -> where.append(':').append(number));
        column.ifPresent(number -> where.append(':').append(number));
        return where.toString();
    }
}
