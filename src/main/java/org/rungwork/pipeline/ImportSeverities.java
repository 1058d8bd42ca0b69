package org.rungwork.pipeline;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.validation.Severity;

/** What each kind of issue does to an import: a violation stops it, anything else is told in its report. */
public record ImportSeverities(Map<Code, Severity> byCode) {

    /** @throws IllegalArgumentException if a kind of issue has no severity */
    public ImportSeverities {
        byCode = new EnumMap<>(byCode);
        for (Code code : Code.values()) {
            if (!byCode.containsKey(code)) {
                throw new IllegalArgumentException("rungwork.imports.severities does not say how severe "
                        + code.name().toLowerCase(Locale.ROOT) + " is");
            }
        }
    }

    Severity of(Code code) {
        return byCode.get(code);
    }
}
