package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.TestServer.Running;
import org.rungwork.model.SpreadsheetCell;

/** What people open in a spreadsheet computes nothing there; what programs read is as it stands. */
@ExtendWith(TestServer.class)
class SpreadsheetTest {

    private static final String QUERY =
            "/sparql?query=" + Running.encode("SELECT * { VALUES (?text ?number ?link) { ('=1+1' -3.5 <urn:x>) } }");

    private final Running server;

    SpreadsheetTest(Running server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+1+1, '+1+1",
                "-1+1, '-1+1",
                "@SUM(A1), '@SUM(A1)",
                "\"\t=1\", \"'\t=1\"",
                "\"\r=1\", \"'\r=1\"",
                "-3.5, -3.5",
                "+4e-2, +4e-2",
                "-, '-",
                "1=1, 1=1",
                "\"\", \"\""
            })
    void aFormulaGetsAnApostropheAndANumberDoesNot(String text, String cell) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(cell);
    }

    @Test
    void aDownloadForSpreadsheetsHasNoFormulas() {
        assertThat(server.get(QUERY + "&output=csv&for=spreadsheet").body().lines())
                .containsExactly("text,number,link", "'=1+1,-3.5,urn:x");
        assertThat(server.get("/query?show=page&" + QUERY.substring(QUERY.indexOf('?') + 1))
                        .body())
                .contains("output=csv&amp;for=spreadsheet");
    }

    @Test
    void whatProgramsReadIsAsItStands() {
        assertThat(server.get(QUERY, "Accept", "text/csv").body().lines())
                .containsExactly("text,number,link", "=1+1,-3.5,urn:x");
        assertThat(server.get(QUERY + "&output=json&for=spreadsheet").body()).contains("\"=1+1\"");
    }

    @Test
    void questionsAreAnsweredForSpreadsheets() {
        String role = "https://w3id.org/rungwork/id/role/cdm-director";
        String curation = "https://w3id.org/rungwork/graph/curation";
        String statement = "GRAPH <" + curation + "> { <" + role
                + "> <http://www.w3.org/2004/02/skos/core#altLabel> '=HYPERLINK(1)'@en }";
        server.update("INSERT DATA { " + statement + " }");
        try {
            String table = server.get(
                            "/api/queries/concepts-by-name?name=" + Running.encode("=HYPERLINK(1)") + "&format=csv")
                    .body();

            assertThat(table).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
        } finally {
            server.update("DELETE DATA { " + statement + " }");
        }
    }
}
