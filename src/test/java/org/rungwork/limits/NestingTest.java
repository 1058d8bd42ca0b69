package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {

    /** A parser keeps something for each of them; that it keeps nothing without a word matters more than the number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "~~ # 0",
                "SELECT * { ?s ?p ?o } # 5",
                "1 2 3 # 3",
                "1,1,1,1 # 4",
                "1+1+1 # 3",
                "1-1-1 # 3",
                "?a?b$c # 3",
                "<http://e/a><http://e/b> # 2",
                "'a''b''c' # 3",
                "'''a b''' \"c d\" # 2",
                "'a b'@en # 2",
                ":a/:b/^:c # 4",
                "<a b # 2",
                "(1)(2)[][] # 2"
            })
    void countsWords(String text, int words) throws IOException {
        Nesting nesting =
                new Nesting(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Nesting.Syntax.TURTLE);
        nesting.transferTo(OutputStream.nullOutputStream());

        assertThat(nesting.words()).isEqualTo(words);
    }
}
