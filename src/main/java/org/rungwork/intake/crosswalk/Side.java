package org.rungwork.intake.crosswalk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.table.Row;

/**
 * One of the two classifications that a table matches.
 *
 * @param id column of identifiers
 * @param label column of names; empty where the table has none
 * @param form what an identifier looks like
 * @param prefix what makes an IRI of an identifier that is none
 * @param source IRI of the classification; empty where it is not known
 * @param version of the classification; empty where it is not known
 */
record Side(String id, String label, Pattern form, String prefix, String source, String version) {

    /** @throws IllegalArgumentException if the settings leave out id or form */
    static Side of(Settings settings) {
        return new Side(
                settings.text("id"),
                settings.find("label").orElse(""),
                settings.pattern("form"),
                settings.find("prefix").orElse(""),
                settings.find("source").orElse(""),
                settings.find("version").orElse(""));
    }

    /** The IRI of the identifier in the row, if it has the form. */
    Optional<String> iri(Row row) {
        String value = row.get(id);
        if (!form.matcher(value).matches()) {
            row.issue(
                    value.isEmpty() ? Code.MISSING_VALUE : Code.MALFORMED_ID,
                    id,
                    "'" + value + "' does not match " + form,
                    "put the identifier right, or the form in the description of the table");
            return Optional.empty();
        }
        return Optional.of(value.contains("://") ? value : prefix + value);
    }
}
