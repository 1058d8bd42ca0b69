package org.rungwork.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrefixesTest {

    private final Prefixes prefixes = new Prefixes(Map.of("a", "https://a.example/", "b", "https://a.example/b/"));

    @Test
    void readsThePrefixesOfADocument() {
        assertThat(Prefixes.of("PREFIX a: <https://a.example/>").namespaces())
                .containsExactly(Map.entry("a", "https://a.example/"));
    }

    @Test
    void shortensByTheLongestNamespace() {
        assertThat(prefixes.write("https://a.example/x-1")).isEqualTo("a:x-1");
        assertThat(prefixes.write("https://a.example/b/x")).isEqualTo("b:x");
    }

    @Test
    void leavesWholeWhatWouldBeNoName() {
        assertThat(prefixes.write("https://a.example/x/y")).isEqualTo("<https://a.example/x/y>");
        assertThat(prefixes.write("https://a.example/")).isEqualTo("<https://a.example/>");
        assertThat(prefixes.write("https://other.example/x")).isEqualTo("<https://other.example/x>");
    }
}
