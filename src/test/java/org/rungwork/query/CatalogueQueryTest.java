package org.rungwork.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.rungwork.model.QueryFile;

class CatalogueQueryTest {

    private final CatalogueQuery question = CatalogueQuery.of(QueryFile.of("who.rq", """
            # question: Who is of an age?
            # parameter: who (rw:Role) somebody
            # parameter: age (xsd:integer) years

            PREFIX role: <https://w3id.org/rungwork/id/role/>

            SELECT ?who
            WHERE {
              VALUES ?who { role:a }
              VALUES ?age { 3 }
              ?who role:age ?age
            }
            """));

    @Test
    void theTextOfTheExamplesIsThatOfTheFileUnderTheQuestion() {
        assertThat(question.text(Map.of("who", List.of("a"), "age", List.of("3"))))
                .isEqualTo(question.text(Map.of()))
                .isEqualTo("""
                        # Who is of an age?

                        PREFIX role: <https://w3id.org/rungwork/id/role/>

                        SELECT ?who
                        WHERE {
                          VALUES ?who { role:a }
                          VALUES ?age { 3 }
                          ?who role:age ?age
                        }
                        """);
    }

    @Test
    void theTextOfOtherValuesHasThemAsTerms() {
        String text = question.text(Map.of("who", List.of("b", "c"), "age", List.of("44")));

        assertThat(text).startsWith("# Who is of an age?\n").contains("44").doesNotContain("role:a ");
        assertThat(QueryFactory.create(text))
                .isEqualTo(question.bind(Map.of("who", List.of("b", "c"), "age", List.of("44"))));
    }

    @Test
    void aValueCannotBecomeAPartOfTheQuery() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> question.text(Map.of("who", List.of("a } ?s ?p ?o {"))));
    }
}
