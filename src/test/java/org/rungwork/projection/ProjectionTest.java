package org.rungwork.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;
import org.rungwork.projection.Figure.Measure;

/** What the arrays hold is what the statements say. */
class ProjectionTest {

    private static final String TWO_ROLES = """
            role:a a rw:Role ; skos:prefLabel "Alpha"@en , "Alpha"@de ; skos:altLabel "First"@en .
            role:b a rw:Role ; skos:prefLabel "Beta"@de ; rw:specialisationOf role:a .
            skill:x a rw:Skill . skill:y a rw:Skill ; skos:broader skill:x . skill:z a rw:Skill ; skos:related skill:y .
            role:a rw:hasRequirement :r1 , :r2 , :shared . role:b rw:hasRequirement :shared .
            :r1 rw:requiresSkill skill:y ; rw:importance rw:Essential ; rw:level rw:Expert ; rw:illustratedBy skill:z .
            :r2 rw:requiresSkill skill:x ; rw:importance rw:Preferred ; rw:seniority rw:Senior .
            :shared rw:requiresSkill skill:z ; rw:importance rw:Essential .
            :m a rw:Progression ; rw:from role:a ; rw:to role:b ; rw:progressionKind rw:Promotion ; rw:status rw:Derived ;
              rw:yearsLower 1.5 ; rw:confidence 0.9 ; prov:wasDerivedFrom :ladder .
            :ladder prov:wasDerivedFrom :passage .
            :passage rw:document :document ; rw:line 7 ; rw:quote "from a to b" .
            """;

    private SmallStore store;

    @AfterEach
    void close() {
        store.close();
    }

    private Projection of(String turtle) {
        store = new SmallStore(turtle);
        return store.projection();
    }

    @Test
    void numbersRolesByIriAndNamesThemInEnglishFirst() {
        Projection projection = of(TWO_ROLES);

        assertThat(concepts(projection.roles()))
                .extracting(Concept::id, Concept::label)
                .containsExactly(tuple("a", "Alpha"), tuple("b", "Beta"));
        assertThat(projection.roles().named("first")).containsExactly(0);
        assertThat(projection.roles().find("https://w3id.org/rungwork/id/role/b"))
                .hasValue(1);
        assertThat(projection.skills().concepts().get(store.skill("x")).label()).isEqualTo("x");
    }

    @Test
    void keepsTheRowsOfARoleTogetherBySkill() {
        Requirements rows = of(TWO_ROLES).requirements();

        assertThat(IntStream.range(rows.start(0), rows.end(0)).map(rows::skill))
                .containsExactly(store.skill("x"), store.skill("y"), store.skill("z"));
        int first = rows.start(0);
        assertThat(rows.level(first)).isEqualTo(Requirements.NOT_STATED);
        assertThat(store.projection()
                        .scales()
                        .seniorities()
                        .get(rows.seniority(first))
                        .id())
                .isEqualTo("Senior");
        assertThat(store.projection().scales().levels().value(rows.level(first + 1)))
                .isEqualTo(4);
        assertThat(rows.illustrations().target(rows.illustrations().start(first + 1)))
                .isEqualTo(store.skill("z"));
    }

    @Test
    void givesANodeThatTwoRolesShareToBoth() {
        Requirements rows = of(TWO_ROLES).requirements();

        Links asking = rows.bySkill();
        int skill = store.skill("z");
        assertThat(IntStream.range(asking.start(skill), asking.end(skill))
                        .map(asking::target)
                        .map(rows::role))
                .containsExactly(0, 1);
    }

    @Test
    void linksSkillsInBothDirections() {
        Skills skills = of(TWO_ROLES).skills();

        assertThat(skills.broader().contains(store.skill("y"), store.skill("x")))
                .isTrue();
        assertThat(skills.narrower().contains(store.skill("x"), store.skill("y")))
                .isTrue();
        assertThat(skills.related().contains(store.skill("y"), store.skill("z")))
                .isTrue();
        assertThat(skills.related().contains(store.skill("z"), store.skill("y")))
                .isTrue();
    }

    @Test
    void knowsOfAMoveWhatIsStatedAndNothingElse() {
        Projection projection = of(TWO_ROLES);

        Moves moves = projection.moves();
        Statement statement = projection.grounds().statement(moves.statement(0));
        assertThat(moves.size()).isEqualTo(1);
        assertThat(moves.yearsLower(0)).isEqualTo(1.5);
        assertThat(moves.yearsUpper(0)).isNaN();
        assertThat(moves.confidence(0)).isEqualTo(0.9);
        assertThat(statement.status()).isEqualTo("Derived");
        assertThat(statement.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.line()).hasValue(7);
            assertThat(evidence.quote()).isEqualTo("from a to b");
        });
    }

    @Test
    void takesWhatIsNoNumberAsUnknown() {
        Projection projection = of("""
                role:a a rw:Role . role:b a rw:Role .
                :m a rw:Progression ; rw:from role:a ; rw:to role:b ; rw:yearsLower "some" ; rw:yearsUpper :many .
                """);

        assertThat(projection.moves().yearsLower(0)).isNaN();
        assertThat(projection.moves().yearsUpper(0)).isNaN();
        assertThat(projection.moves().kind(0)).isNegative();
    }

    @Test
    void leavesOutMovesOfRolesThatAreNotDescribed() {
        Projection projection = of("role:a a rw:Role . :m a rw:Progression ; rw:from role:a ; rw:to role:nobody .");

        assertThat(projection.moves().size()).isZero();
    }

    @Test
    void readsAStatementOfSeveralGraphsOnce() {
        of(TWO_ROLES);

        store.add("https://example.org/copy", """
                @prefix rw: <https://w3id.org/rungwork/ns#> .
                @prefix role: <https://w3id.org/rungwork/id/role/> .
                @prefix : <https://example.org/> .
                role:a a rw:Role ; rw:hasRequirement :r1 , :r2 , :shared . :m a rw:Progression .
                """);

        Projection projection = store.projection();
        assertThat(projection.roles().size()).isEqualTo(2);
        assertThat(projection.moves().size()).isEqualTo(1);
        assertThat(projection.requirements().end(0) - projection.requirements().start(0))
                .isEqualTo(3);
    }

    @Test
    void prefersACentralPayAndTakesNoMiddleOfAnOpenRange() {
        Projection projection = of("""
                role:a a rw:Role . role:b a rw:Role . role:c a rw:Role .
                :p1 a rw:SalaryObservation ; rw:aboutRole role:a ; rw:lower 10.0 ; rw:upper 20.0 ;
                  rw:place :us ; rw:yearEnd 2024 ; rw:currency "USD" .
                :p2 a rw:SalaryObservation ; rw:aboutRole role:a ; rw:central 12.0 ;
                  rw:place :us ; rw:yearEnd 2024 ; rw:currency "USD" .
                :p3 a rw:SalaryObservation ; rw:aboutRole role:b ; rw:lower 10.0 ; rw:upper 30.0 ;
                  rw:place :us ; rw:yearEnd 2024 ; rw:currency "USD" .
                :p4 a rw:SalaryObservation ; rw:aboutRole role:c ; rw:lower 10.0 ; rw:upper 30.0 ; rw:upperUnbounded true ;
                  rw:place :us ; rw:yearEnd 2024 ; rw:currency "USD" .
                :p5 a rw:SalaryObservation ; rw:aboutRole role:b ; rw:central 99.0 ; rw:seniority rw:Senior ;
                  rw:place :us ; rw:yearEnd 2024 ; rw:currency "USD" .
                """);

        Measure measure = new Measure("https://example.org/us", 2024, "USD");
        assertThat(projection.figures())
                .extracting(Figure::role, Figure::measure, Figure::amount)
                .containsExactly(tuple(0, measure, 12.0), tuple(1, measure, 20.0));
    }

    @Test
    void isExchangedWhenSomethingIsPublishedAndStaysWhatItWas() {
        Projection before = of(TWO_ROLES);

        store.add("https://example.org/more", "<https://example.org/c> a <https://w3id.org/rungwork/ns#Role> .");

        assertThat(before.roles().size()).isEqualTo(2);
        assertThat(store.projection()).isNotSameAs(before);
        assertThat(store.projection().roles().size()).isEqualTo(3);
        assertThat(before.grounds().statement(before.moves().statement(0)).iri())
                .isEqualTo("https://example.org/m");
    }

    @Test
    void isEmptyWhereNothingIsPublished() {
        Projection projection = of("");

        assertThat(projection.version()).isZero();
        assertThat(projection.roles().size()).isZero();
        assertThat(projection.moves().size()).isZero();
    }

    @Test
    void namesWhatIsCalledMostAlike() {
        Projection projection = of(TWO_ROLES + "role:c a rw:Role ; skos:prefLabel \"Alphabet keeper\"@en .");

        assertThat(projection.roles().nearest("alpa"))
                .first()
                .satisfies(role -> assertThat(role.id()).isEqualTo("a"));
        assertThat(projection.roles().nearest("??")).isEmpty();
    }

    private static List<Concept> concepts(Concepts concepts) {
        return IntStream.range(0, concepts.size()).mapToObj(concepts::get).toList();
    }
}
