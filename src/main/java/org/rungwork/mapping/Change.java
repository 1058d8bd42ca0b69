package org.rungwork.mapping;

import java.util.Map;

/**
 * Why a record no longer fits the version of a taxonomy that counts.
 *
 * @param record IRI of the record
 * @param concept the end of the mapping that changed
 * @param gone true where that version has it no more, false where it bears another label
 * @param before the label that was recorded
 * @param after the label now; empty for one that is gone
 * @param seen the version that the record names
 * @param version the version that counts
 * @param taxonomy title of that version
 */
public record Change(
        String record,
        String concept,
        boolean gone,
        String before,
        String after,
        String seen,
        String version,
        String taxonomy) {

    /** @param row of mappings-outdated */
    static Change of(Map<String, String> row) {
        return new Change(
                row.get("record"),
                row.get("concept"),
                row.get("reason").equals("gone"),
                row.get("before"),
                row.getOrDefault("after", ""),
                row.get("seen"),
                row.get("counting"),
                row.get("title"));
    }
}
