package org.rungwork.intake;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue.Code;

/** Rio reports the fatal error to the listener and throws it as well: the first report counts. */
final class RdfIssues implements ParseErrorListener {

    private static final Pattern PLACE = Pattern.compile(" \\[line \\d+(, column \\d+)?\\]$");
    private static final int LONGEST_MESSAGE = 1_000;
    /** More than there can be in what a reader keeps of a file at once. */
    private static final int MOST_WITHOUT_PROGRESS = 10_000;

    private final SourceFile file;
    private final Consumer<ImportIssue> issues;
    private final boolean keepsInvalidLiterals;
    private final LongSupplier bytesRead;
    private boolean reported;
    private long line;
    private long lastBytes;
    private int without;
    /** Rio does not tell an error after which it goes on from one that it throws next: the latest one waits. */
    private @Nullable ImportIssue invalidLiteral;

    RdfIssues(SourceFile file, Consumer<ImportIssue> issues, boolean keepsInvalidLiterals, LongSupplier bytesRead) {
        this.bytesRead = bytesRead;
        this.file = file;
        this.issues = issues;
        this.keepsInvalidLiterals = keepsInvalidLiterals;
    }

    @Override
    public void warning(String message, long line, long column) {
        // what Rio only warns of is legal RDF
    }

    @Override
    public void error(String message, long line, long column) {
        if (keepsInvalidLiterals) {
            requireProgress(line, column);
            end();
            invalidLiteral =
                    issue(Code.INVALID_LITERAL, message, line, column, "it is kept as it is; tell its publisher");
        } else {
            report(Code.SYNTAX, message, line, column, "correct the statement at this place");
        }
    }

    @Override
    public void fatalError(String message, long line, long column) {
        if (invalidLiteral != null && told(message).startsWith(invalidLiteral.message())) {
            invalidLiteral = null;
        }
        end();
        if (!reported) {
            report(Code.SYNTAX, message, line, column, "correct the syntax at this place");
        }
    }

    /** Where the reading is. */
    void at(long line, long column) {
        this.line = line;
    }

    /** A dot in a list is an empty number to Rio, which it then reads for ever. */
    private void requireProgress(long line, long column) {
        without = bytesRead.getAsLong() == lastBytes ? without + 1 : 0;
        lastBytes = bytesRead.getAsLong();
        if (without > MOST_WITHOUT_PROGRESS) {
            throw new RDFParseException("the same is read again and again", line, column);
        }
    }

    /** The reading broke off without a word of where or why. */
    void failed(String message) {
        fatalError(message, line, -1);
    }

    /** No more is to come: what waits was no more than an invalid literal. */
    void end() {
        if (invalidLiteral != null) {
            issues.accept(invalidLiteral);
            invalidLiteral = null;
        }
    }

    void rejected(RDFHandlerException failure) {
        end();
        report(
                Code.TRIPLE_TERM,
                String.valueOf(failure.getMessage()),
                -1,
                -1,
                "describe the statement with a node of its own");
    }

    private void report(Code code, String message, long line, long column, String fix) {
        reported = true;
        issues.accept(issue(code, message, line, column, fix));
    }

    private ImportIssue issue(Code code, String message, long line, long column, String fix) {
        String text = told(message);
        // at the end of a file Rio gives no line
        long place =
                line <= 0 && text.contains("end of file") ? file.text().lines().count() : line;
        return new ImportIssue(code, file.name(), known(place), known(column), text, fix);
    }

    /** Without the place, and no longer than people read: Rio quotes what it cannot read, however long. */
    private static String told(String message) {
        String text = PLACE.matcher(message).replaceFirst("").stripTrailing();
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    private static OptionalLong known(long number) {
        return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
