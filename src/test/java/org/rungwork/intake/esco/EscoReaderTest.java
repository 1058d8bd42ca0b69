package org.rungwork.intake.esco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Received;

/** Small deliveries about made-up trades. */
class EscoReaderTest {

    private static final String E = "http://data.europa.eu/esco/";
    private static final String TINKER = E + "occupation/11111111-aaaa-4aaa-8aaa-000000000001";
    private static final String PIPER = E + "occupation/11111111-aaaa-4aaa-8aaa-000000000002";
    private static final String MEND = E + "skill/22222222-bbbb-4bbb-8bbb-000000000001";
    private static final String TIN = E + "skill/22222222-bbbb-4bbb-8bbb-000000000002";
    private static final String CRAFTS = E + "skill/33333333-cccc-4ccc-8ccc-000000000001";
    private static final String GONE = E + "skill/44444444-dddd-4ddd-8ddd-000000000001";
    private static final String SKILLS_SCHEME = E + "concept-scheme/skills";

    private static final String OCCUPATIONS_HEADER = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,"
            + "hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n";
    private static final String SKILLS_HEADER = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,"
            + "hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n";
    private static final String GROUPS_HEADER = "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,"
            + "modifiedDate,scopeNote,inScheme,description,code\n";

    private static final String ISCO =
            "conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description\n" + "ISCOGroup," + E
                    + "isco/C0110,0110,Menders,released,,,\n";
    private static final String OCCUPATIONS = OCCUPATIONS_HEADER + occupation(TINKER, "0110", "tinker", "");
    private static final String SKILLS = SKILLS_HEADER + skill(MEND, "mend pots", "") + skill(TIN, "tin", "");
    private static final String GROUPS = GROUPS_HEADER + "SkillGroup," + CRAFTS + ",crafts,,,released,,,,,\n";
    private static final String OCCUPATION_SKILLS = "occupationUri,relationType,skillType,skillUri\n";
    private static final String BROADER = "conceptType,conceptUri,broaderType,broaderUri\n";

    private final Received received = new Received();
    private final List<String> files = new ArrayList<>(List.of(
            "ISCOGroups_en.csv",
            ISCO,
            "occupations_en.csv",
            OCCUPATIONS,
            "skills_en.csv",
            SKILLS,
            "skillGroups_en.csv",
            GROUPS,
            "occupationSkillRelations.csv",
            OCCUPATION_SKILLS,
            "broaderRelationsOccPillar.csv",
            BROADER,
            "broaderRelationsSkillPillar.csv",
            BROADER));

    @Test
    void describesAnOccupationInTheTermsOfEsco() {
        with(
                "occupations_en.csv",
                OCCUPATIONS_HEADER + "Occupation," + TINKER + ",0110,tinker,,,released,2020-02-03T04:05:06Z," + E
                        + "regulated-professions/regulated,no potters,mends pots,,\"Goes round.\nMends.\",0110.1\n");

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(TINKER, RDF.type.asNode(), SKOS.Concept.asNode(), Esco.OCCUPATION);
        assertObjects(TINKER, SKOS.prefLabel.asNode(), en("tinker"));
        assertObjects(TINKER, SKOS.notation.asNode(), NodeFactory.createLiteralString("0110.1"));
        assertObjects(TINKER, Esco.STATUS, NodeFactory.createLiteralString("released"));
        assertObjects(
                TINKER,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT("2020-02-03T04:05:06Z", XSDDatatype.XSDdateTime));
        assertObjects(TINKER, Esco.REGULATED_PROFESSION_NOTE, iri(E + "regulated-professions/regulated"));
        assertObjects(TINKER, SKOS.scopeNote.asNode(), en("no potters"));
        assertObjects(TINKER, SKOS.definition.asNode(), en("mends pots"));
        assertObjects(TINKER, DCTerms.description.asNode(), en("Goes round.\nMends."));
    }

    @Test
    void describesASkillInTheTermsOfEsco() {
        with(
                "skills_en.csv",
                SKILLS_HEADER + "KnowledgeSkillCompetence," + MEND
                        + ",skill/competence,cross-sector,mend pots,,,released,,,,,\n"
                        + "KnowledgeSkillCompetence," + TIN + ",knowledge,transversal,tin,,,released,,,,,\n");

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(MEND, RDF.type.asNode(), SKOS.Concept.asNode(), Esco.SKILL);
        assertObjects(MEND, Esco.SKILL_TYPE, iri(E + "skill-type/skill"));
        assertObjects(MEND, Esco.SKILL_REUSE_LEVEL, iri(E + "skill-reuse-level/cross-sector"));
        assertObjects(TIN, Esco.SKILL_TYPE, iri(E + "skill-type/knowledge"));
    }

    @Test
    void keepsTheLeadingZerosOfIscoCodes() {
        read();

        assertObjects(E + "isco/C0110", SKOS.notation.asNode(), NodeFactory.createLiteralString("0110"));
        assertObjects(TINKER, SKOS.broader.asNode(), iri(E + "isco/C0110"));
        assertObjects(TINKER, Esco.MEMBER_OF_ISCO_GROUP, iri(E + "isco/C0110"));
    }

    @Test
    void takesTheCodesOfFieldsOfEducationFromTheirIris() {
        with("skillGroups_en.csv", GROUPS_HEADER + "SkillGroup," + E + "isced-f/0031,manners,,,released,,,,,\n");

        read();

        assertObjects(E + "isced-f/0031", SKOS.notation.asNode(), NodeFactory.createLiteralString("0031"));
    }

    @Test
    void tellsAnIscoGroupThatIsNotDescribed() {
        with("occupations_en.csv", OCCUPATIONS_HEADER + occupation(TINKER, "110", "tinker", ""));

        read();

        assertIssue(Code.DANGLING_REFERENCE, "occupations_en.csv:2:3", "'110'");
        assertObjects(TINKER, SKOS.broader.asNode());
    }

    @Test
    void statesEachRelationOnce() {
        with(
                "occupationSkillRelations.csv",
                OCCUPATION_SKILLS + TINKER + ",essential,skill/competence," + MEND + "\n" + TINKER
                        + ",optional,knowledge," + TIN + "\n");
        with(
                "skillSkillRelations.csv",
                "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n" + TIN
                        + ",knowledge,optional,skill/competence," + MEND + "\n");
        with("broaderRelationsSkillPillar.csv", BROADER + "KnowledgeSkillCompetence," + TIN + ",SkillGroup," + CRAFTS);

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(TINKER, Esco.RELATED_ESSENTIAL_SKILL, iri(MEND));
        assertObjects(TINKER, Esco.RELATED_OPTIONAL_SKILL, iri(TIN));
        assertObjects(TIN, Esco.RELATED_OPTIONAL_SKILL, iri(MEND));
        assertObjects(TIN, SKOS.broader.asNode(), iri(CRAFTS));
    }

    @Test
    void leavesOutRelationsToWhatIsNotDescribed() {
        with(
                "occupationSkillRelations.csv",
                OCCUPATION_SKILLS + PIPER + ",essential,,\"" + MEND + "\"\n" + TINKER + ",essential,," + GONE + "\n");
        with("broaderRelationsSkillPillar.csv", BROADER + "KnowledgeSkillCompetence," + MEND + ",SkillGroup," + GONE);

        read();

        assertThat(received.codes()).containsOnly(Code.DANGLING_REFERENCE).hasSize(3);
        assertThat(received.issues)
                .extracting(ImportIssue::where)
                .containsExactly(
                        "occupationSkillRelations.csv:2:1",
                        "occupationSkillRelations.csv:3:4",
                        "broaderRelationsSkillPillar.csv:2:4");
        assertObjects(TINKER, Esco.RELATED_ESSENTIAL_SKILL);
        assertObjects(MEND, SKOS.broader.asNode());
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING_VALUE", "helpful, UNKNOWN_VALUE"})
    void leavesOutRelationsWithoutAKnownType(String type, Code code) {
        with("occupationSkillRelations.csv", OCCUPATION_SKILLS + TINKER + "," + type + ",," + MEND + "\n");

        read();

        assertIssue(code, "occupationSkillRelations.csv:2:2", "relationType");
        assertObjects(TINKER, Esco.RELATED_ESSENTIAL_SKILL);
    }

    @Test
    void leavesOutRelationsThatAreTurnedRound() {
        with("occupationSkillRelations.csv", OCCUPATION_SKILLS + MEND + ",essential,," + TINKER + "\n");

        read();

        assertIssue(Code.UNKNOWN_VALUE, "occupationSkillRelations.csv:2:1", "is a skill, not an occupation");
    }

    @Test
    void splitsNamesAtLineEnds() {
        with(
                "occupations_en.csv",
                OCCUPATIONS_HEADER + occupation(TINKER, "0110", "tinker", "\"mender\r\npot mender\nmender\""));

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(TINKER, SKOS.altLabel.asNode(), en("mender"), en("pot mender"));
    }

    @Test
    void leavesOutNamesThatRepeatThePreferredOne() {
        with("occupations_en.csv", OCCUPATIONS_HEADER + occupation(TINKER, "0110", "tinker", "\"tinker\nmender\""));

        read();

        assertIssue(Code.REPEATED_NAME, "occupations_en.csv:2:5", "altLabels");
        assertObjects(TINKER, SKOS.altLabel.asNode(), en("mender"));
    }

    @Test
    void tidiesNames() {
        with(
                "occupations_en.csv",
                OCCUPATIONS_HEADER + occupation(TINKER, "0110", " tinker\u00A0", "pot\u00A0mender\u200B"));

        read();

        assertThat(received.codes()).containsExactly(Code.UNTIDY_TEXT, Code.UNTIDY_TEXT);
        assertObjects(TINKER, SKOS.prefLabel.asNode(), en("tinker"));
        assertObjects(TINKER, SKOS.altLabel.asNode(), en("pot mender"));
    }

    @ParameterizedTest
    @CsvSource({"cafÃ©", "toÂ\u00A0pots", "itâ€™s", "itâ\u0080\u0099s", "pot\uFFFDs"})
    void keepsGarbledTextAndTellsOfIt(String text) {
        with(
                "skills_en.csv",
                SKILLS_HEADER + "KnowledgeSkillCompetence," + MEND + ",knowledge,transversal,mend,,,released,,,,,"
                        + text + "\n");

        read();

        assertIssue(Code.GARBLED_TEXT, "skills_en.csv:2:13", "description");
        assertObjects(MEND, DCTerms.description.asNode(), en(text));
    }

    @Test
    void doesNotTakeAccentsForGarbledText() {
        with("occupations_pt.csv", OCCUPATIONS_HEADER + occupation(TINKER, "0110", "CAMPEÃ Âncora", "ÃO"));

        read();

        assertThat(received.issues).isEmpty();
    }

    @Test
    void splitsSchemesAtCommasAndLineEnds() {
        with(
                "skills_en.csv",
                SKILLS_HEADER + "KnowledgeSkillCompetence," + MEND + ",knowledge,transversal,mend,,,released,,,,\""
                        + SKILLS_SCHEME + ",\n" + E + "concept-scheme/green\n" + E + "concept-scheme/digcomp\",\n");

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(
                MEND,
                SKOS.inScheme.asNode(),
                iri(SKILLS_SCHEME),
                iri(E + "concept-scheme/green"),
                iri(E + "concept-scheme/digcomp"));
    }

    @Test
    void describesSchemesAndTheirTopConcepts() {
        with(
                "conceptSchemes_en.csv",
                "conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept\nConceptScheme,"
                        + SKILLS_SCHEME + ",skills,All skills,released,,\"" + MEND + ",\n" + GONE + "\"\n");

        read();

        assertObjects(SKILLS_SCHEME, RDF.type.asNode(), SKOS.ConceptScheme.asNode());
        assertObjects(SKILLS_SCHEME, SKOS.prefLabel.asNode(), en("skills"));
        assertObjects(SKILLS_SCHEME, DCTerms.title.asNode(), en("All skills"));
        assertObjects(SKILLS_SCHEME, SKOS.hasTopConcept.asNode(), iri(MEND));
        assertIssue(Code.DANGLING_REFERENCE, "conceptSchemes_en.csv:2:7", GONE);
    }

    @Test
    void tellsASchemeThatIsNotDescribed() {
        with(
                "skills_en.csv",
                SKILLS_HEADER + "KnowledgeSkillCompetence," + MEND + ",knowledge,transversal,mend,,,released,,,,"
                        + SKILLS_SCHEME + ",\n");
        with(
                "conceptSchemes_en.csv",
                "conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept\n");

        read();

        assertIssue(Code.DANGLING_REFERENCE, "conceptSchemes_en.csv", SKILLS_SCHEME);
    }

    @Test
    void tellsMissingSkillTypeAndReuseLevel() {
        with("skills_en.csv", SKILLS_HEADER + "KnowledgeSkillCompetence," + MEND + ",,,mend,,,released,,,,,\n");

        read();

        assertThat(received.codes()).containsExactly(Code.MISSING_VALUE, Code.MISSING_VALUE);
        assertObjects(MEND, Esco.SKILL_TYPE);
        assertObjects(MEND, Esco.SKILL_REUSE_LEVEL);
        assertObjects(MEND, SKOS.prefLabel.asNode(), en("mend"));
    }

    @Test
    void leavesOutASecondRowAboutTheSame() {
        with(
                "occupations_en.csv",
                OCCUPATIONS_HEADER
                        + occupation(TINKER, "0110", "tinker", "")
                        + occupation(TINKER, "0110", "tailor", ""));

        read();

        assertIssue(Code.DUPLICATE_ID, "occupations_en.csv:3:2", TINKER);
        assertObjects(TINKER, SKOS.prefLabel.asNode(), en("tinker"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://data.europa.eu/esco/occupation/fake-id-0",
        "https://data.europa.eu/esco/occupation/11111111-aaaa-4aaa-8aaa-000000000001",
        "http://data.europa.eu/esco/occupation/11111111-AAAA-4AAA-8AAA-000000000001",
        "http://data.europa.eu/esco/skill/44444444-dddd-4ddd-8ddd-000000000001",
        "''"
    })
    void leavesOutRowsWithMalformedIris(String id) {
        with("occupations_en.csv", OCCUPATIONS_HEADER + occupation(id, "0110", "tinker", ""));

        read();

        assertIssue(Code.MALFORMED_ID, "occupations_en.csv:2:2", "an occupation");
        assertObjects(id, SKOS.prefLabel.asNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"skill/S1.13.3", "skill/K", "isced-f/06"})
    void knowsGroupsByTheirCode(String group) {
        with("skillGroups_en.csv", GROUPS_HEADER + "SkillGroup," + E + group + ",crafts,,,released,,,,,\n");

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(E + group, SKOS.prefLabel.asNode(), en("crafts"));
    }

    @Test
    void tellsMalformedIrisOfRelations() {
        with("occupationSkillRelations.csv", OCCUPATION_SKILLS + TINKER + ",essential,,fake-id-0\n");

        read();

        assertIssue(Code.MALFORMED_ID, "occupationSkillRelations.csv:2:4", "fake-id-0");
    }

    @Test
    void leavesOutRowsOfAnotherType() {
        with("skills_en.csv", SKILLS + "SkillGroup," + GONE + ",,,metals,,,released,,,,,\n");

        read();

        assertIssue(Code.UNKNOWN_VALUE, "skills_en.csv:4:1", "SkillGroup");
        assertObjects(GONE, SKOS.prefLabel.asNode());
    }

    @Test
    void keepsAnyStatus() {
        with("occupations_en.csv", OCCUPATIONS.replace("released", "obsolete"));

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(TINKER, Esco.STATUS, NodeFactory.createLiteralString("obsolete"));
    }

    @Test
    void leavesOutATimeThatIsNone() {
        with(
                "occupations_en.csv",
                OCCUPATIONS_HEADER + "Occupation," + TINKER + ",0110,tinker,,,released,yesterday,,,,,,\n");

        read();

        assertIssue(Code.INVALID_LITERAL, "occupations_en.csv:2:8", "yesterday");
        assertObjects(TINKER, DCTerms.modified.asNode());
    }

    @Test
    void tellsAConceptWithoutAName() {
        with("occupations_en.csv", OCCUPATIONS_HEADER + occupation(TINKER, "0110", "", ""));

        read();

        assertIssue(Code.MISSING_VALUE, "occupations_en.csv:2:4", "preferredLabel");
    }

    @Test
    void readsEveryLanguageAndTheFactsOnce() {
        with("occupations_fr.csv", OCCUPATIONS_HEADER + occupation(TINKER, "0110", "rétameur", "étameur"));

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(TINKER, SKOS.prefLabel.asNode(), en("tinker"), fr("rétameur"));
        assertObjects(TINKER, SKOS.altLabel.asNode(), fr("étameur"));
        assertObjects(TINKER, Esco.STATUS, NodeFactory.createLiteralString("released"));
    }

    @Test
    void takesNamesFromCollectionsWhereTheMainFilesGiveNone() {
        String header = "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,"
                + "broaderConceptUri,broaderConceptPT\n";
        String row = "KnowledgeSkillCompetence," + MEND + ",réparer,released,,,rapiécer | réparer | étamer,,,\n";
        with("greenSkillsCollection_fr.csv", header + row);
        with("digitalSkillsCollection_fr.csv", header + row.replace("réparer", "repeated"));
        with("greenSkillsCollection_en.csv", header + row.replace("réparer", "named already"));

        read();

        assertIssue(Code.REPEATED_NAME, "digitalSkillsCollection_fr.csv:2:7", "altLabels");
        assertObjects(MEND, SKOS.prefLabel.asNode(), en("mend pots"), fr("repeated"));
        assertObjects(MEND, SKOS.altLabel.asNode(), fr("rapiécer"), fr("étamer"));
    }

    @Test
    void takesCodesOfGroupsFromShortRowsOfTheHierarchy() {
        with(
                "skillsHierarchy_en.csv",
                "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,"
                        + "Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,"
                        + "Level 0 code,Level 1 code,Level 2 code,Level 3 code\n" + CRAFTS
                        + ",crafts,,,,,,,,,S\n");

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(CRAFTS, SKOS.notation.asNode(), NodeFactory.createLiteralString("S"));
    }

    @Test
    void readsTheLayoutOfVersion12() {
        files.clear();
        with(
                "occupations_en.csv",
                OCCUPATIONS_HEADER.replace(",code\n", ",code,naceCode\n") + "Occupation," + TINKER
                        + ",0110,tinker,,,released,2024-01-25T11:28:50.295Z,,,,,,0110.1,95.2\n");
        with("skills_en.csv", SKILLS);
        with("ISCOGroups_en.csv", ISCO);
        with(
                "occupationSkillRelations_en.csv",
                "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\n" + TINKER
                        + ",tinker,essential,skill/competence," + MEND + ",mend pots\n");
        with(
                "broaderRelationsOccPillar_en.csv",
                "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\nOccupation," + TINKER
                        + ",tinker,ISCOGroup," + E + "isco/C0110,Menders\n");
        with(
                "broaderRelationsSkillPillar_en.csv",
                "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\n"
                        + "KnowledgeSkillCompetence," + MEND + ",mend pots,KnowledgeSkillCompetence," + TIN + ",tin\n");

        read();

        assertThat(received.issues).isEmpty();
        assertObjects(TINKER, Esco.RELATED_ESSENTIAL_SKILL, iri(MEND));
        assertObjects(MEND, SKOS.broader.asNode(), iri(TIN));
    }

    @Test
    void readsTheRelationsOfOneLanguageOnly() {
        String relation = OCCUPATION_SKILLS + TINKER + ",essential,," + MEND + "\n";
        without("occupationSkillRelations.csv");
        with("occupationSkillRelations_en.csv", relation);
        with("occupationSkillRelations_fr.csv", relation);

        read();

        assertObjects(TINKER, Esco.RELATED_ESSENTIAL_SKILL, iri(MEND));
    }

    @Test
    void tellsAllMissingFilesAndColumnsBeforeItReads() {
        without("skills_en.csv");
        without("broaderRelationsOccPillar.csv");
        with("occupationSkillRelations.csv", "occupationUri,relationType\n");

        read();

        assertThat(received.issues.subList(0, 3))
                .extracting(ImportIssue::code)
                .containsExactly(Code.MISSING_FILE, Code.MISSING_FILE, Code.MISSING_COLUMN);
        assertThat(received.issues.getFirst().message()).contains("skills….csv");
        assertThat(received.codes().stream().filter(Code.MISSING_COLUMN::equals))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "esco-1.1.1, 1.1.1",
        "esco-1.1.1-fr, 1.1.1",
        "ESCO dataset - v1.2.0 - classification - en - csv, 1.2.0",
        "ESCO_v1.2, 1.2"
    })
    void findsTheVersionInTheNameOfTheDelivery(String name, String version) {
        assertThat(new EscoReader()
                        .describe(new Delivery(name, List.of()), Map.of())
                        .id())
                .isEqualTo("esco-" + version);
    }

    @Test
    void asksForTheVersionWhereTheNameDoesNotTellIt() {
        Delivery delivery = new Delivery("download (3)", List.of());

        assertThatThrownBy(() -> new EscoReader().describe(delivery, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version=1.1.1");
        assertThat(new EscoReader()
                        .describe(delivery, Map.of("version", "1.2.1"))
                        .title())
                .isEqualTo("ESCO 1.2.1");
    }

    private static String occupation(String id, String isco, String name, String others) {
        return "Occupation," + id + "," + isco + "," + name + "," + others + ",,released,,,,,,,\n";
    }

    private static String skill(String id, String name, String others) {
        return "KnowledgeSkillCompetence," + id + ",knowledge,cross-sector," + name + "," + others
                + ",,released,,,,,\n";
    }

    private void with(String name, String text) {
        without(name);
        files.add(name);
        files.add(text);
    }

    private void without(String name) {
        int at = files.indexOf(name);
        if (at >= 0) {
            files.subList(at, at + 2).clear();
        }
    }

    private void read() {
        new EscoReader().read(Received.delivery("esco-1.1.1", files.toArray(String[]::new)), Map.of(), received);
    }

    private void assertObjects(String subject, Node property, Node... objects) {
        assertThat(received.objects(subject, property)).containsExactlyInAnyOrder(objects);
    }

    private void assertIssue(Code code, String where, String part) {
        assertThat(received.issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.where()).isEqualTo(where);
            assertThat(issue.message()).contains(part);
            assertThat(issue.fix()).isNotBlank();
        });
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node en(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node fr(String text) {
        return NodeFactory.createLiteralLang(text, "fr");
    }
}
