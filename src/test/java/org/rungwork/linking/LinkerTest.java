package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rungwork.model.MatchRelation;

class LinkerTest {

    private static final String SKILL = "urn:class:skill";
    private static final String JOB = "urn:class:job";

    private final Linker linker = new Linker(new Terminology(
            "small",
            "Small",
            "1",
            "en",
            List.of(
                    term("urn:communication", SKILL, "communication", "Exchanging information with others."),
                    term("urn:deep", SKILL, "deep learning", "Training layered networks of artificial neurons."),
                    term("urn:nlp", SKILL, "natural language processing", "Programs that read what people write."),
                    term("urn:pigs", SKILL, "breed pigs", "Raising pigs on a farm."),
                    term("urn:scientist", JOB, "data scientist", "Finds out what data tell."),
                    term("urn:vet", JOB, "veterinarian", "Treats animals that are ill.", "animal doctor", "vet"))));

    private static Term term(String iri, String type, String label, String description, String... names) {
        return new Term(iri, List.of(type), label, List.of(names), description, List.of());
    }

    @Test
    void findsANameWithOtherEndingsCaseAndOrder() {
        Links links = linker.link(LinkQuery.of("Learning, Deep", 3));

        assertThat(links.match()).hasValueSatisfying(link -> {
            assertThat(link.term().iri()).isEqualTo("urn:deep");
            assertThat(link.relation()).isEqualTo(MatchRelation.EXACT_MATCH);
        });
    }

    @Test
    void takesAMisspeltNameForTheOneThatIsMeant() {
        assertThat(linker.link(LinkQuery.of("comunication", 1)).match()).hasValueSatisfying(link -> {
            assertThat(link.term().iri()).isEqualTo("urn:communication");
            assertThat(link.relation()).isEqualTo(MatchRelation.EXACT_MATCH);
        });
        assertThat(linker.link(LinkQuery.of("natural langauge procesing", 1)).match())
                .hasValueSatisfying(link -> assertThat(link.term().iri()).isEqualTo("urn:nlp"));
    }

    @Test
    void isNoLessSureOfANameForHavingADescriptionToo() {
        LinkQuery alone = LinkQuery.of("deep learning", 1);
        LinkQuery described =
                new LinkQuery("deep learning", List.of(), "What machines learn from examples.", Set.of(), 1);

        double surely = linker.link(alone).match().orElseThrow().score();

        assertThat(linker.link(described).match())
                .hasValueSatisfying(link -> assertThat(link.score()).isGreaterThanOrEqualTo(surely));
    }

    @Test
    void findsAConceptByItsInitials() {
        assertThat(linker.link(LinkQuery.of("NLP", 1)).candidates())
                .singleElement()
                .satisfies(link -> assertThat(link.term().iri()).isEqualTo("urn:nlp"));
    }

    @Test
    void findsAConceptByWhatIsSaidOfIt() {
        LinkQuery query = new LinkQuery("swine", List.of(), "raising pigs on a farm", Set.of(), 1);

        assertThat(linker.link(query).candidates())
                .singleElement()
                .satisfies(link -> assertThat(link.term().iri()).isEqualTo("urn:pigs"));
    }

    @Test
    void findsAConceptByAFurtherNameOfWhatIsAsked() {
        LinkQuery query = new LinkQuery("beast healer", List.of("animal doctor"), "", Set.of(), 1);

        assertThat(linker.link(query).candidates())
                .singleElement()
                .satisfies(link -> assertThat(link.name()).isEqualTo("animal doctor"));
    }

    @Test
    void saysThatNothingIsMeantWhereNothingIsLikelyEnough() {
        Links links = linker.link(LinkQuery.of("submarine welding", 3));

        assertThat(links.match()).isEmpty();
    }

    @Test
    void proposesABroaderConceptForANameThatSaysMore() {
        Links links = linker.link(LinkQuery.of("senior data scientist", 1));

        assertThat(links.candidates()).singleElement().satisfies(link -> {
            assertThat(link.term().iri()).isEqualTo("urn:scientist");
            assertThat(link.relation()).isEqualTo(MatchRelation.BROAD_MATCH);
        });
    }

    @Test
    void looksOnlyAtConceptsOfTheWantedClasses() {
        LinkQuery query = LinkQuery.of("data scientist", 10).ofTypes(Set.of(SKILL));

        assertThat(linker.link(query).candidates())
                .extracting(link -> link.term().types())
                .allMatch(types -> types.contains(SKILL));
    }

    @Test
    void givesEachConceptOnceAndScoresThatFall() {
        List<Link> candidates = linker.link(LinkQuery.of("animal doctor", 10)).candidates();

        assertThat(candidates).extracting(link -> link.term().iri()).doesNotHaveDuplicates();
        assertThat(candidates)
                .extracting(Link::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allMatch(score -> score > 0 && score < 1);
    }

    @Test
    void suggestsLabelsThatStartWithTheTextBeforeWordsThatDo() {
        assertThat(linker.startingWith("d", Set.of(), 10))
                .extracting(Term::label)
                .containsExactly("data scientist", "deep learning", "veterinarian");
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> LinkQuery.of(" ", 1)).hasMessageContaining("empty");
    }

    @Test
    void refusesANameThatIsAText() {
        assertThatThrownBy(() -> LinkQuery.of("x".repeat(10_000), 1)).hasMessageContaining("10000 characters");
    }

    @Test
    void answersAboutATerminologyWithoutTerms() {
        Linker empty = new Linker(new Terminology("none", "None", "1", "en", List.of()));

        assertThat(empty.link(LinkQuery.of("anything", 5)).candidates()).isEmpty();
    }
}
