package org.rungwork.career;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.Gate;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.model.Languages;
import org.rungwork.projection.SmallStore;

/** Everything in an answer is labelled in the languages of its edition. */
class EditionsTest {

    private final SmallStore store = new SmallStore("""
            role:a a rw:Role ; skos:prefLabel "A"@en , "A-fr"@fr ; rw:hasRequirement :r , :e , :c , :x .
            skill:s a rw:Skill ; skos:prefLabel "S"@en , "S-fr"@fr .
            :r rw:requiresSkill skill:s ; rw:importance rw:Essential .
            :e rw:fieldOfStudy :field ; rw:importance rw:Essential .
            :c rw:credential :licence ; rw:importance rw:Essential .
            :x rw:experienceAs role:a ; rw:lower 2.0 .
            :field a rw:FieldOfStudy ; skos:prefLabel "F"@en , "F-fr"@fr .
            :licence a rw:Credential ; skos:prefLabel "L"@en , "L-fr"@fr .
            rw:Essential skos:prefLabel "essentiel"@fr . rw:Beginner skos:prefLabel "débutant"@fr .
            """);

    private final Editions editions = new Editions(store.projections(), Languages.of("en"));

    @AfterEach
    void close() {
        store.close();
    }

    private GapReport report(Edition edition) {
        View view = View.standard(edition.projection().scales());
        int role = edition.projection().roles().find("a").orElseThrow();
        return edition.gaps().report(Holder.typical(edition.projection(), role, view), role, view);
    }

    @Test
    void labelsRolesSkillsAndImportances() {
        GapReport report = report(editions.current(Languages.of("fr")));

        assertThat(report.target().label()).isEqualTo("A-fr");
        assertThat(report.items()).singleElement().satisfies(item -> {
            assertThat(item.skill().label()).isEqualTo("S-fr");
            assertThat(item.importance().label()).isEqualTo("essentiel");
        });
    }

    @Test
    void labelsWhatIsAskedForBesideSkills() {
        assertThat(report(editions.current(Languages.of("fr"))).gates())
                .flatExtracting(Gate::any)
                .extracting(Concept::label)
                .containsExactlyInAnyOrder("F-fr", "L-fr", "A-fr");
        assertThat(report(editions.current()).gates())
                .flatExtracting(Gate::any)
                .extracting(Concept::label)
                .containsExactlyInAnyOrder("F", "L", "A");
    }

    @Test
    void labelsInTheLanguagesOfTheSettingWhereNobodyAsks() {
        Editions french = new Editions(store.projections(), Languages.of("fr"));

        assertThat(report(french.current()).target().label()).isEqualTo("A-fr");
        assertThat(report(french.current(Languages.of("en"))).target().label()).isEqualTo("A");
        assertThat(french.current(Languages.of("en")).languages()).isEqualTo(Languages.of("en", "fr"));
    }

    @Test
    void forgetsNoLanguageWhenManyAreAskedFor() {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            editions.current(Languages.of("x" + letter));
        }

        assertThat(report(editions.current(Languages.of("fr"))).target().label())
                .isEqualTo("A-fr");
    }

    @Test
    void labelsTheNextVersionToo() {
        Edition before = editions.current(Languages.of("fr"));

        store.add("https://example.org/more", """
                <https://example.org/b> a <https://w3id.org/rungwork/ns#Role> ;
                  <http://www.w3.org/2004/02/skos/core#prefLabel> "B"@en , "B-fr"@fr .
                """);

        Edition after = editions.current(Languages.of("fr"));
        assertThat(before.projection().roles().size()).isEqualTo(1);
        assertThat(after.projection().roles().get(0).label()).isEqualTo("B-fr");
    }
}
