package org.rungwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rungwork.ProjectFiles;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Linkers;
import org.rungwork.model.Languages;
import org.rungwork.model.QueryFile;
import org.rungwork.projection.SmallStore;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.reconciliation.Condition.Quantifier;
import org.rungwork.reconciliation.Enquiry.TypeRule;

/** What is found where no name is known: the concepts that meet the conditions, however many meet one of them. */
class UnnamedEnquiryTest {

    private static final String ROLE = "https://w3id.org/rungwork/id/role/";
    private static final String SKILL = "https://w3id.org/rungwork/id/skill/";
    private static final int MANY = 120;

    private static SmallStore store;
    private static Reconcilers reconcilers;

    /** More roles ask for Python alone, and for SQL alone, than an answer may have; both of it only the last ones do. */
    @BeforeAll
    static void prepare() {
        String many = IntStream.range(0, MANY)
                .mapToObj(number -> role("p%03d".formatted(number), "", "python Preferred")
                        + role("s%03d".formatted(number), "", "sql Preferred"))
                .collect(Collectors.joining());
        store = new SmallStore("""
                skill:languages a rw:Skill ; skos:prefLabel "Languages"@en .
                skill:python a rw:Skill ; skos:prefLabel "Python"@en ; skos:broader skill:languages ; skos:notation "12.3" .
                skill:sql a rw:Skill ; skos:prefLabel "SQL"@en , "Abfragesprache"@de ; skos:broader skill:languages .
                skill:numpy a rw:Skill ; skos:prefLabel "NumPy"@en ; skos:broader skill:python ;
                  skos:definition "Arithmetic on large tables." .
                :python a skos:Concept ; skos:prefLabel "Python (computer programming)"@en .
                :snake a skos:Concept ; skos:prefLabel "Serpents"@en .
                skill:python skos:exactMatch :python ; skos:closeMatch :snake ; skos:broadMatch :wide .
                skill:sql skos:closeMatch :python .
                :languages skos:narrowMatch skill:languages .
                """
                + many
                + role("y-essential", "", "python Essential", "sql Preferred")
                + role("z-unsaid", "", "python", "sql")
                + role("z-without-sql", "a rw:Sought ;", "python Preferred", "numpy Preferred"));
        List<QueryFile> questions = ProjectFiles.list("queries/answer", ".rq").stream()
                .map(file -> QueryFile.of(file.toString(), ProjectFiles.read(file)))
                .toList();
        reconcilers = new Reconcilers(
                new Linkers(store.store()),
                new ConceptDetails(new QueryCatalogue(store.store(), questions)),
                Languages.of("en"));
    }

    /** @param needs the name of a skill, and the importance where it is stated */
    private static String role(String name, String more, String... needs) {
        return "role:" + name + " a rw:Role ; " + more + " skos:prefLabel \"" + name + "\"@en ; rw:hasRequirement "
                + Arrays.stream(needs)
                        .map(need -> need.split(" "))
                        .map(need -> "[ rw:requiresSkill skill:" + need[0]
                                + (need.length == 1 ? "" : " ; rw:importance rw:" + need[1]) + " ]")
                        .collect(Collectors.joining(" , "))
                + " .\n";
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Condition required(Property property, String... values) {
        return new Condition(property, List.of(values), Quantifier.ANY, true);
    }

    private static Condition desired(Property property, String... values) {
        return new Condition(property, List.of(values), Quantifier.ANY, false);
    }

    private static List<String> found(String target, Condition... conditions) {
        return found(target, new Enquiry(List.of(), List.of(), Set.of(), TypeRule.ANY, List.of(conditions), 100));
    }

    private static List<String> found(String target, Enquiry enquiry) {
        Outcome outcome = reconcilers
                .find(target, Languages.of("en"))
                .orElseThrow()
                .match(List.of(enquiry))
                .getFirst();
        assertThat(outcome.candidates()).noneMatch(Candidate::isMatch);
        return outcome.candidates().stream()
                .map(candidate -> candidate.term().iri())
                .toList();
    }

    @Test
    void allRequiredConditionsAreMetThoughManyMeetEach() {
        List<String> roles =
                found("roles", required(Property.SKILL, SKILL + "python"), required(Property.SKILL, SKILL + "sql"));

        assertThat(roles).containsExactlyInAnyOrder(ROLE + "y-essential", ROLE + "z-unsaid");
    }

    @Test
    void allValuesOfAConditionAreMetThoughManyHaveEach() {
        Condition both = new Condition(Property.SKILL, List.of(SKILL + "python", SKILL + "sql"), Quantifier.ALL, true);

        assertThat(found("roles", both)).containsExactlyInAnyOrder(ROLE + "y-essential", ROLE + "z-unsaid");
    }

    @Test
    void whatIsRequiredNotToBeThereIsLeftOutBeforeTheAnswerIsFull() {
        Condition neither = new Condition(Property.SKILL, List.of("SQL"), Quantifier.NONE, true);

        assertThat(found("roles", required(Property.SKILL, SKILL + "numpy"), neither))
                .containsExactly(ROLE + "z-without-sql");
        assertThat(found("roles", required(Property.LABEL, "y-essential"), neither))
                .isEmpty();
        assertThat(found("roles", neither)).hasSize(100).allMatch(role -> !role.startsWith(ROLE + "s"));
    }

    /** Those that meet more of what is only desired are found first, so that they are among the hundred. */
    @Test
    void whatMeetsMoreComesFirst() {
        assertThat(found("roles", desired(Property.SKILL, SKILL + "python"), desired(Property.SKILL, SKILL + "sql")))
                .hasSize(100)
                .startsWith(ROLE + "y-essential", ROLE + "z-unsaid");
        assertThat(found("roles", required(Property.SKILL, "Python"), desired(Property.SKILL, "NumPy")))
                .hasSize(100)
                .startsWith(ROLE + "z-without-sql");
    }

    @Test
    void whatHasTheDesiredTypeComesFirst() {
        String sought = "https://w3id.org/rungwork/ns#Sought";
        List<Condition> conditions = List.of(required(Property.SKILL, "Python"));

        assertThat(found("roles", new Enquiry(List.of(), List.of(), Set.of(sought), TypeRule.SHOULD, conditions, 5)))
                .hasSize(5)
                .startsWith(ROLE + "z-without-sql");
        assertThat(found("roles", new Enquiry(List.of(), List.of(), Set.of(sought), TypeRule.ANY, conditions, 5)))
                .containsExactly(ROLE + "z-without-sql");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roles  | SKILL                 | NumPy                            | role/z-without-sql
            roles  | SKILL                 | ' numpy '                        | role/z-without-sql
            roles  | SKILL                 | numpyy                           |
            roles  | SKILL                 | http://a.example:port/           |
            roles  | SKILL                 | Abfragesprache                   |
            roles  | ESSENTIAL_SKILL       | https://w3id.org/rungwork/id/skill/python | role/y-essential
            roles  | ESSENTIAL_SKILL       | Python                           | role/y-essential
            roles  | ESSENTIAL_SKILL       | SQL                              |
            roles  | LABEL                 | z-unsaid                         | role/z-unsaid
            skills | EXACT_MATCH           | https://example.org/python       | skill/python
            skills | CLOSE_MATCH           | https://example.org/python       | skill/sql
            skills | CLOSE_MATCH           | serpents                         | skill/python
            skills | EXACT_MATCH           | python (computer programming)    | skill/python
            skills | EXACT_MATCH           | Serpents                         |
            skills | BROAD_MATCH           | https://example.org/wide         | skill/python
            skills | BROAD_MATCH           | https://example.org/languages    | skill/languages
            skills | NARROW_MATCH          | https://example.org/languages    |
            skills | BROADER               | Python                           | skill/numpy
            skills | BROADER               | https://w3id.org/rungwork/id/skill/languages | skill/python skill/sql
            skills | BROADER_AT_ANY_HEIGHT | Languages                        | skill/numpy skill/python skill/sql
            skills | CODE                  | 12                               | skill/python
            skills | CODE                  | 12.3                             | skill/python
            skills | CODE                  | 1                                |
            skills | DESCRIPTION           | large TABLES                     | skill/numpy
            """)
    void valuesAreIrisOrPreferredNames(String target, Property property, String value, String concepts) {
        List<String> expected = concepts == null
                ? List.of()
                : Arrays.stream(concepts.split(" "))
                        .map(concept -> "https://w3id.org/rungwork/id/" + concept)
                        .toList();

        assertThat(found(target, required(property, value))).containsExactlyInAnyOrderElementsOf(expected);
        if (property != Property.LABEL && property != Property.DESCRIPTION) {
            assertThat(found(target, desired(property, value))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** A name and a condition, or the condition alone, agree on who meets it. */
    @Test
    void aSkillWithoutStatedImportanceIsAskedForAllTheSame() {
        Condition sql = required(Property.SKILL, "SQL");
        Enquiry named = new Enquiry(List.of("z-unsaid"), List.of(), Set.of(), TypeRule.ANY, List.of(sql), 1);

        Outcome outcome = reconcilers
                .find("roles", Languages.of("en"))
                .orElseThrow()
                .match(List.of(named))
                .getFirst();

        assertThat(outcome.candidates())
                .extracting(candidate -> candidate.term().iri())
                .containsExactly(ROLE + "z-unsaid");
    }

    /** What all concepts have is read once for all the values that a batch names, however many enquiries they stand in. */
    @Test
    void whatAllConceptsHaveIsReadOnceForABatch() {
        List<Property> read = new ArrayList<>();
        Linker linker = new Linkers(store.store()).get("skills", "en");
        ConceptDetails details = new ConceptDetails(new QueryCatalogue(store.store(), List.of()));
        Facts facts = new Facts(linker, details);
        List<Condition> conditions =
                List.of(required(Property.BROADER, "Python"), required(Property.BROADER, "Languages", "SQL"));
        ValueIndex index = new ValueIndex(
                conditions,
                property -> {
                    read.add(property);
                    return facts.read(property, linker.terminology().terms());
                },
                linker,
                facts,
                details);

        List<Set<String>> having = Stream.of("Python", "Languages", "SQL")
                .map(name -> index.having(Property.BROADER, name).stream()
                        .mapToObj(
                                place -> linker.terminology().terms().get(place).iri())
                        .collect(Collectors.toSet()))
                .toList();

        assertThat(having).containsExactly(Set.of(SKILL + "numpy"), Set.of(SKILL + "python", SKILL + "sql"), Set.of());
        assertThat(read).containsExactly(Property.BROADER);
    }

    @Test
    void aMisspeltNameThatIsOnlyDesiredFindsWhatIsAlike() {
        assertThat(found("skills", desired(Property.LABEL, "Pythonn"))).contains(SKILL + "python");
        assertThat(found("skills", required(Property.LABEL, "Pythonn"))).isEmpty();
    }
}
