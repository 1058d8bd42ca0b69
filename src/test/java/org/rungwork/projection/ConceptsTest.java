package org.rungwork.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rungwork.model.Concept;
import org.rungwork.model.Languages;
import org.rungwork.model.Name;
import org.rungwork.vocabulary.Graphs;

/** Concepts of several taxonomies in several languages. */
class ConceptsTest {

    private static final IntPredicate ALL = number -> true;

    private SmallStore store;

    @BeforeEach
    void open() {
        store = new SmallStore("""
                :nurse a rw:Role ; skos:prefLabel "nurse"@en , "infirmier"@fr , "Krankenpfleger"@de ;
                  skos:altLabel "soignant"@fr .
                :aide a rw:Role ; skos:prefLabel "nursing aide"@en-GB , "aide-soignant"@fr .
                :head a rw:Role ; skos:prefLabel "head nurse"@en , "cadre de santé"@fr .
                :watch a rw:Role ; skos:prefLabel "Wächter"@de , "garde"@da ; skos:altLabel "nurse"@en .
                role:own a rw:Role ; skos:prefLabel "School nurse"@en .
                :nobody a rw:Role .
                """);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Concepts in(String... languages) {
        return store.projection().labelled(Languages.of(languages)).roles();
    }

    private static Concept get(Concepts roles, String id) {
        return roles.get(roles.find(id).orElseThrow());
    }

    private static List<String> ids(Concepts roles, List<Integer> numbers) {
        return numbers.stream().map(number -> roles.get(number).id()).toList();
    }

    @Test
    void labelsInTheFirstLanguageThereIs() {
        Concepts roles = in("fr", "en");

        assertThat(get(roles, "nurse").label()).isEqualTo("infirmier");
        assertThat(get(roles, "nurse").language()).isEqualTo("fr");
        assertThat(get(roles, "own").label()).isEqualTo("School nurse");
        assertThat(get(in("en"), "aide").language()).isEqualTo("en-GB");
        assertThat(get(in("en"), "nurse").label()).isEqualTo("nurse");
    }

    @Test
    void labelsInAnyLanguageByItsTagWhereThereIsNoneOfThoseWished() {
        assertThat(get(in("fr", "en"), "watch").label()).isEqualTo("garde");
        assertThat(get(in(), "nurse").language()).isEqualTo("de");
        assertThat(get(in("fr"), "nobody").label()).isEqualTo("nobody");
        assertThat(get(in("fr"), "nobody").language()).isEmpty();
    }

    @Test
    void findsNamesInEveryLanguageWhateverIsShown() {
        assertThat(ids(in("en"), in("en").named("Cadre de santé"))).containsExactly("head");
        assertThat(ids(in("fr"), in("fr").named("nurse"))).containsExactly("nurse");
        assertThat(ids(in("fr"), in("fr").named("soignant"))).containsExactly("nurse");
    }

    @Test
    void searchesOwnThenEqualThenStartingThenContaining() {
        assertThat(ids(in("en"), in("en").search("Nurs", ALL)))
                .containsExactly("own", "nurse", "aide", "watch", "head");
        assertThat(ids(in("en"), in("en").search(" nurse", ALL))).containsExactly("own", "nurse", "watch", "head");
        assertThat(in("en").search("butcher", ALL)).isEmpty();
    }

    @Test
    void listsAllByLabelInTheLanguageShown() {
        assertThat(ids(in("fr"), in("fr").search("", ALL)))
                .containsExactly("own", "aide", "head", "watch", "nurse", "nobody");
        assertThat(ids(in("en"), in("en").search("", ALL)))
                .containsExactly("own", "watch", "head", "nobody", "nurse", "aide");
    }

    @Test
    void tellsTheNameThatWasFoundWhereTheLabelIsAnother() {
        Concepts roles = in("fr");

        assertThat(roles.match(roles.find("nurse").orElseThrow(), "nurse")).hasValue(new Name("nurse", "en"));
        assertThat(roles.match(roles.find("watch").orElseThrow(), "nurse")).hasValue(new Name("nurse", "en"));
        assertThat(roles.match(roles.find("nurse").orElseThrow(), "Infirm")).isEmpty();
        assertThat(roles.match(roles.find("nurse").orElseThrow(), "")).isEmpty();
    }

    @Test
    void knowsWhichConceptsAGraphDescribes() {
        store.add(Graphs.taxonomy("esco-1.1.1").getURI(), """
                <https://example.org/esco> a <https://w3id.org/rungwork/ns#Role> .
                <https://example.org/nurse> <http://www.w3.org/2004/02/skos/core#note> "named here" .
                """);

        Concepts roles = in("en");
        assertThat(roles.within(Graphs.taxonomy("esco-1.1.1")).stream())
                .containsExactly(roles.find("esco").orElseThrow());
        assertThat(roles.within(Graphs.taxonomy("esco-0")).isEmpty()).isTrue();
    }
}
