package org.rungwork.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final Actor CORA = new Actor("cora", AccessRole.CURATOR);
    private static final Actor CARL = new Actor("carl", AccessRole.CURATOR);
    private static final Actor RITA = new Actor("rita", AccessRole.READER);
    private static final Actor ADA = new Actor("ada", AccessRole.ADMIN);

    private final Authority authority = new Authority(
            () -> CORA,
            List.of(
                    new WriteRule("g:open", AccessRole.CURATOR, Set.of()),
                    new WriteRule("g:*", AccessRole.ADMIN, Set.of("cora", "rita"))));

    private void requireWritable(Actor actor, String... graphs) {
        authority.requireWritable(actor, Stream.of(graphs));
    }

    @Test
    void graphsWithoutARuleAreForAllCurators() {
        assertThatCode(() -> requireWritable(CARL, "h:x")).doesNotThrowAnyException();
        assertThatThrownBy(() -> requireWritable(RITA, "h:x")).isInstanceOf(WriteForbiddenException.class);
    }

    @Test
    void roleSufficesOrTheNameOfACurator() {
        assertThatCode(() -> requireWritable(CORA, "g:x")).doesNotThrowAnyException();
        assertThatCode(() -> requireWritable(ADA, "g:x")).doesNotThrowAnyException();
        assertThatThrownBy(() -> requireWritable(CARL, "g:x"))
                .isInstanceOf(WriteForbiddenException.class)
                .hasMessageContaining("'carl' (curator) may not write graph g:x");
        assertThatThrownBy(() -> requireWritable(RITA, "g:x"))
                .as("a name makes no reader a curator")
                .isInstanceOf(WriteForbiddenException.class);
    }

    @Test
    void firstRuleThatFitsCounts() {
        assertThatCode(() -> requireWritable(CARL, "g:open")).doesNotThrowAnyException();
    }

    @Test
    void oneForbiddenGraphIsEnough() {
        assertThatThrownBy(() -> requireWritable(CARL, "h:x", "g:x")).isInstanceOf(WriteForbiddenException.class);
    }
}
