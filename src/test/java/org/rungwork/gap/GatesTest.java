package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.gap.Background.Practice;
import org.rungwork.gap.Gate.Kind;
import org.rungwork.gap.Gate.Verdict;
import org.rungwork.projection.Projection;
import org.rungwork.projection.SmallStore;

/** What a role asks for beside skills. In columns of cases an empty cell means that nothing is known. */
class GatesTest {

    private static final String FIELDS = """
            @prefix field: <https://w3id.org/rungwork/id/field/> .
            role:lead a rw:Role ; rw:hasRequirement :asked .
            role:analyst a rw:Role .
            field:science a rw:FieldOfStudy .
            field:biology a rw:FieldOfStudy ; skos:broader field:science .
            field:botany a rw:FieldOfStudy ; skos:broader field:biology .
            field:medicine a rw:FieldOfStudy ; skos:related field:biology .
            field:law a rw:FieldOfStudy .
            """;

    @ParameterizedTest
    @CsvSource({
        "Master, biology, YES, field",
        "Bachelor, biology, YES, field",
        "Associate, biology, NO, level",
        "Bachelor, law, NO, field",
        "Bachelor, botany, NO, field",
        "Bachelor, , UNKNOWN, not-known",
        ", biology, UNKNOWN, not-known"
    })
    void wantsAnAwardHighEnoughInTheField(
            @Nullable String award, @Nullable String field, Verdict verdict, String reason) {
        Gate gate = education("rw:educationLevel rw:Bachelor ; rw:fieldOfStudy field:biology", award, field, null);

        assertThat(gate.verdict()).isEqualTo(verdict);
        assertThat(gate.reason()).isEqualTo(reason);
        assertThat(gate.level()).extracting(level -> level.id()).isEqualTo("Bachelor");
        assertThat(gate.any()).extracting(any -> any.id()).containsExactly("biology");
    }

    @ParameterizedTest
    @CsvSource({"science, YES", "botany, YES", "medicine, YES", "biology, YES", "law, NO"})
    void takesAFieldOneStepAwayWhereRelatedOnesWillDo(String field, Verdict verdict) {
        Gate gate = education(
                "rw:educationLevel rw:Bachelor ; rw:fieldOfStudy field:biology ; rw:relatedFieldAccepted true",
                "Bachelor",
                field,
                null);

        assertThat(gate.verdict()).isEqualTo(verdict);
    }

    @Test
    void takesAnyOfSeveralFields() {
        Gate gate = education(
                "rw:educationLevel rw:Bachelor ; rw:fieldOfStudy field:biology, field:law", "Bachelor", "law", null);

        assertThat(gate.verdict()).isEqualTo(Verdict.YES);
    }

    @Test
    void takesAnyFieldWhereNoneIsNamed() {
        assertThat(education("rw:educationLevel rw:Bachelor", "Bachelor", null, null)
                        .verdict())
                .isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @CsvSource({"Associate, 1, SUBSTITUTABLE", "Associate, 0, NO", "Associate, , NO", "Bachelor, 1, YES", ", 1, UNKNOWN"
    })
    void letsExperienceStandInOnlyForAnAwardThatIsMissing(
            @Nullable String award, @Nullable Double years, Verdict verdict) {
        Gate gate = education("rw:educationLevel rw:Bachelor ; rw:substitutableByExperience true", award, null, years);

        assertThat(gate.verdict()).isEqualTo(verdict);
    }

    private static Gate education(
            String asked, @Nullable String award, @Nullable String field, @Nullable Double years) {
        try (SmallStore store = store(asked)) {
            OptionalInt education = award == null
                    ? OptionalInt.empty()
                    : store.projection().scales().educationLevels().find(award);
            List<String> fields = field == null ? List.of() : List.of("https://w3id.org/rungwork/id/field/" + field);
            return gate(store, Kind.EDUCATION, background(education, fields, years, null, null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, , YES, years",
        "2, 9, NO, years",
        ", 2, NO, years",
        ", 9, UNKNOWN, not-known",
        ", , UNKNOWN, not-known"
    })
    void wantsYearsInARole(@Nullable Double asAnalyst, @Nullable Double inAll, Verdict verdict, String reason) {
        try (SmallStore store = store("rw:lower 3.0 ; rw:experienceAs role:analyst")) {
            List<Practice> practice =
                    asAnalyst == null ? null : List.of(new Practice(store.role("analyst"), asAnalyst));

            Gate gate = gate(store, Kind.EXPERIENCE, background(OptionalInt.empty(), List.of(), inAll, practice, null));

            assertThat(gate.verdict()).isEqualTo(verdict);
            assertThat(gate.reason()).isEqualTo(reason);
            assertThat(gate.years()).isEqualTo(3);
            assertThat(gate.any()).extracting(any -> any.id()).containsExactly("analyst");
        }
    }

    @ParameterizedTest
    @CsvSource({"9, UNKNOWN, not-known", "4, NO, years", ", UNKNOWN, not-known"})
    void canOnlyDenyYearsOnASubjectInWords(@Nullable Double inAll, Verdict verdict, String reason) {
        try (SmallStore store = store("rw:lower 5.0 ; rw:experienceIn \"clinical data\"")) {
            Gate gate = gate(store, Kind.EXPERIENCE, background(OptionalInt.empty(), List.of(), inAll, null, null));

            assertThat(gate.verdict()).isEqualTo(verdict);
            assertThat(gate.reason()).isEqualTo(reason);
            assertThat(gate.subject()).isEqualTo("clinical data");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, YES", "4.5, NO", ", UNKNOWN"})
    void wantsYearsInAll(@Nullable Double inAll, Verdict verdict) {
        try (SmallStore store = store("rw:lower 5.0")) {
            assertThat(gate(store, Kind.EXPERIENCE, background(OptionalInt.empty(), List.of(), inAll, null, null))
                            .verdict())
                    .isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @CsvSource({"epic, YES", "other, NO", "'', NO", ", UNKNOWN"})
    void wantsAnyOfSeveralCredentials(@Nullable String held, Verdict verdict) {
        try (SmallStore store = store("""
                rw:credential <https://w3id.org/rungwork/id/credential/epic>, <https://w3id.org/rungwork/id/credential/cda> .
                <https://w3id.org/rungwork/id/credential/epic> a rw:Credential .
                <https://w3id.org/rungwork/id/credential/cda> a rw:Credential""")) {
            List<String> credentials = held == null
                    ? null
                    : held.isEmpty() ? List.of() : List.of("https://w3id.org/rungwork/id/credential/" + held);

            Gate gate =
                    gate(store, Kind.CREDENTIALS, background(OptionalInt.empty(), List.of(), null, null, credentials));

            assertThat(gate.verdict()).isEqualTo(verdict);
            assertThat(gate.any()).extracting(any -> any.id()).containsExactly("cda", "epic");
        }
    }

    @Test
    void judgesConditionsForAGradeOnlyFromThatGradeOn() {
        try (SmallStore store = store("rw:lower 5.0 ; rw:seniority rw:Senior ; rw:importance rw:Essential")) {
            Projection projection = store.projection();
            int senior = projection.scales().seniorities().find("Senior").orElseThrow();
            View view = View.of(projection.scales(), List.of("Essential"), senior, false, Map.of());
            Background novice = background(OptionalInt.empty(), List.of(), 1.0, null, null);

            assertThat(gate(store, Kind.EXPERIENCE, novice).reason()).isEqualTo("not-stated");
            assertThat(new Gates(projection, view).of(store.role("lead"), novice))
                    .filteredOn(gate -> gate.kind() == Kind.EXPERIENCE)
                    .extracting(Gate::verdict)
                    .containsExactly(Verdict.NO);
        }
    }

    @Test
    void creditsATypicalHolderWithTheLeastAwardTheirRoleAsksFor() {
        try (SmallStore store = store("""
                rw:educationLevel rw:Bachelor ; rw:importance rw:Essential .
                role:analyst rw:hasRequirement :own, :wish, :more .
                :own rw:educationLevel rw:Bachelor ; rw:importance rw:Essential .
                :more rw:educationLevel rw:Master ; rw:importance rw:Essential .
                :wish rw:educationLevel rw:Associate ; rw:importance rw:Preferred""")) {
            View view = View.standard(store.projection().scales());
            Holder analyst = Holder.typical(store.projection(), store.role("analyst"), view);

            assertThat(gate(store, Kind.EDUCATION, analyst.background()).verdict())
                    .isEqualTo(Verdict.YES);
            assertThat(store.projection()
                            .scales()
                            .educationLevels()
                            .get(analyst.background().education().orElseThrow())
                            .id())
                    .isEqualTo("Bachelor");
        }
    }

    private static SmallStore store(String asked) {
        return new SmallStore(FIELDS + ":asked " + asked + " .");
    }

    private static Gate gate(SmallStore store, Kind kind, Background background) {
        View view = View.standard(store.projection().scales());
        return new Gates(store.projection(), view)
                .of(store.role("lead"), background).stream()
                        .filter(gate -> gate.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static Background background(
            OptionalInt education,
            List<String> fields,
            @Nullable Double years,
            @Nullable List<Practice> practice,
            @Nullable List<String> credentials) {
        return new Background(
                education,
                fields,
                years == null ? OptionalDouble.empty() : OptionalDouble.of(years),
                practice == null ? List.of() : practice,
                Optional.ofNullable(credentials));
    }
}
