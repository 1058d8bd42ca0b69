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

    /** Kinds of issue. All of them stop a load of our own files; what each does to an import is a setting. */
    public enum Code {
        /** The file or archive cannot be read. */
        UNREADABLE,
        /** The archive leads outside its folder, or holds more than an archive may. */
        UNSAFE_ARCHIVE,
        /** A file that must be there is not. */
        MISSING_FILE,
        /** The content is something else, such as a page of a web site. */
        WRONG_CONTENT,
        /** Bytes that are no UTF-8. */
        ENCODING,
        /** A column that must be there is not. */
        MISSING_COLUMN,
        /** A slot of a mapping set that neither SSSOM nor the set declares; it is left out. */
        UNKNOWN_SLOT,
        /** A row with fewer or more cells than the header. */
        ROW_LENGTH,
        /** A cell without what it must have. */
        MISSING_VALUE,
        /** A value that the column does not allow. */
        UNKNOWN_VALUE,
        /** An identifier that does not have the form of its kind. */
        MALFORMED_ID,
        /** An IRI that deceives, see {@link org.rungwork.model.SuspectIri}; what is said with it is left out. */
        SUSPECT_IRI,
        /** Something described for the second time. */
        DUPLICATE_ID,
        /** A reference to something the delivery does not describe. */
        DANGLING_REFERENCE,
        /** A kind of match that is not known. */
        UNKNOWN_MATCH,
        /** A concept that is matched exactly with two of one scheme; both are kept. */
        TWO_TARGETS,
        /** Two concepts that are matched by two relations; both are kept. */
        TWO_RELATIONS,
        /** A mapping that is both accepted and rejected; both records are kept. */
        TWO_VERDICTS,
        /** A literal that its datatype does not allow. */
        INVALID_LITERAL,
        /** A name with blanks at its edges or invisible letters, which are taken away. */
        UNTIDY_TEXT,
        /** Text that was decoded wrongly before it was published; it is kept as it is. */
        GARBLED_TEXT,
        /** A further name that repeats the preferred one; it is left out. */
        REPEATED_NAME,
        /** A figure that its publisher advises not to use; it is kept and marked. */
        SUPPRESSED_FIGURE,
        UNKNOWN_FORMAT,
        SYNTAX,
        TRIPLE_TERM,
        GRAPH_IN_TRIPLES_FILE,
        MAPPING,
        LAYOUT
    }

    public static ImportIssue ofFile(Code code, String file, String message, String fix) {
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
