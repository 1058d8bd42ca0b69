package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedTableTest {

    private final LinkedTable tables = new LinkedTable(new Linker(new Terminology(
            "small",
            "Small",
            "1",
            "en",
            List.of(
                    new Term("urn:deep", List.of(), "deep learning", List.of(), "", List.of()),
                    new Term("urn:pigs", List.of(), "breed pigs", List.of(), "", List.of())))));

    @TempDir
    private Path folder;

    @Test
    void keepsEveryRowAndSaysWhatItMeans() throws IOException {
        Path table = Files.writeString(
                folder.resolve("in.csv"),
                "id,skill\n1,Deep learning\n2,\n3,zither repair\n4," + "x".repeat(2_000) + "\n");
        Path linked = folder.resolve("out.csv");

        LinkedTable.Summary summary = tables.link(table, "skill", linked, rows -> {});

        assertThat(summary).isEqualTo(new LinkedTable.Summary(4, 1, 1, 2));
        List<String> lines = Files.readAllLines(linked);
        assertThat(lines.get(0))
                .isEqualTo("id,skill,match,match_label,match_score,match_relation,match_alternatives,match_note");
        assertThat(lines.get(1))
                .startsWith("1,Deep learning,urn:deep,deep learning,0.")
                .contains("exactMatch");
        assertThat(lines.get(2)).startsWith("2,,").endsWith("empty");
        assertThat(lines.get(3)).startsWith("3,zither repair,,").endsWith("no match");
        assertThat(lines.get(4)).endsWith("too long for a name");
    }

    @Test
    void namesTheColumnsWhereTheWantedOneIsMissing() throws IOException {
        Path table = Files.writeString(folder.resolve("in.csv"), "id,name\n1,x\n");

        assertThatThrownBy(() -> tables.link(table, "skill", folder.resolve("out.csv"), rows -> {}))
                .hasMessageContaining("no column 'skill'")
                .hasMessageContaining("id, name");
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder.resolve("out.csv.part")).doesNotExist();
    }
}
