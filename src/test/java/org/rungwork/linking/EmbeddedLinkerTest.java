package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedLinkerTest {

    /** Two meanings, at right angles, and in between what has a bit of both. */
    private static final Map<String, float[]> MEANINGS = Map.of(
            "thief", new float[] {1, 0},
            "burglar", new float[] {0.96f, 0.28f},
            "baker", new float[] {0, 1});

    private static final Embedder EMBEDDER =
            texts -> texts.stream().map(MEANINGS::get).toList();

    private static Terminology terminology(String language) {
        return new Terminology(
                "jobs", "Jobs", "1", language, List.of(term("urn:baker", "baker"), term("urn:burglar", "burglar")));
    }

    private static Term term(String iri, String label) {
        return new Term(iri, List.of(), label, List.of(), "", List.of());
    }

    @Test
    void findsASynonymWithoutACommonGroupOfLetters() {
        LinkQuery query = LinkQuery.of("thief", 5);

        List<Link> without = new Linker(terminology("en")).link(query).candidates();
        List<Link> with = new Linker(terminology("en"), EMBEDDER).link(query).candidates();

        assertThat(without).isEmpty();
        assertThat(with).singleElement().satisfies(link -> {
            assertThat(link.term().iri()).isEqualTo("urn:burglar");
            assertThat(link.features().get(Feature.EMBEDDING)).isEqualTo(0.96f);
        });
    }

    @Test
    void looksOnlyAtTheWantedClasses() {
        LinkQuery query = LinkQuery.of("thief", 5).ofTypes(Set.of("urn:class:trade"));

        assertThat(new Linker(terminology("en"), EMBEDDER).link(query).candidates())
                .isEmpty();
    }

    @Test
    void tellsNothingOfEmbeddingsWhereThereAreNone() {
        Linker linker = new Linker(terminology("en"));

        assertThat(linker.link(LinkQuery.of("baker", 1)).candidates())
                .singleElement()
                .satisfies(link -> assertThat(link.features()).doesNotContainKey(Feature.EMBEDDING));
    }

    @Test
    void goesWithoutWhereNoWeightsWereFitted() {
        LinkQuery query = LinkQuery.of("baker", 5);

        Links with = new Linker(terminology("de"), EMBEDDER).link(query);

        assertThat(with).isEqualTo(new Linker(terminology("de")).link(query));
    }

    @Test
    void placesNoLabelThatIsBlank() {
        Labels labels = new Labels(List.of(term("urn:none", " "), term("urn:baker", "baker")), EMBEDDER);

        float[] place = labels.place("burglar");

        assertThat(labels.likeness(place, 0)).isZero();
        assertThat(labels.likeness(place, 1)).isEqualTo(0.28f);
    }
}
