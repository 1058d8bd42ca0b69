package org.rungwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-A1", "@SUM(A1)", "\tx"})
    void defusesTextThatASpreadsheetWouldCompute(String text) {
        String table = text(new Csv("label").row(text));

        assertThat(table).isEqualTo("label\r\n'" + text + "\r\n");
    }

    @Test
    void leavesNumbersAsTheyAre() {
        String table = text(new Csv("a", "b", "c", "d").row(-1, -0.5, true, null));

        assertThat(table).isEqualTo("a,b,c,d\r\n-1,-0.5,true,\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        String table = text(new Csv("a", "b", "c").row("x, y", "say \"hi\"", "two\nlines"));

        assertThat(table).isEqualTo("a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    private static String text(Csv table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }
}
