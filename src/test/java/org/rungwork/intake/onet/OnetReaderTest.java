package org.rungwork.intake.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Received;
import org.rungwork.vocabulary.Tax;

class OnetReaderTest {

    private static final String ID = "https://w3id.org/rungwork/id/onet/";
    private static final String RATING =
            "O*NET-SOC Code\tElement ID\tScale ID\tData Value\tRecommend Suppress\tNot Relevant\n";
    private static final String USE =
            "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n";

    private final OnetReader reader = new OnetReader();
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void smallestDelivery() {
        files.put("Occupation Data.txt", """
                O*NET-SOC Code\tTitle\tDescription
                15-2051.02\tKeepers of Trial Data\tKeep the data of trials.
                11-1011.00\tHeads of Firms\tLead firms.
                """);
        files.put("Content Model Reference.txt", """
                Element ID\tElement Name\tDescription
                2\tWhat Workers Bring\tWhat Workers Bring
                2.B\tAbilities across Work\tWhat helps in all work.
                """);
        files.put("Scales Reference.txt", """
                Scale ID\tScale Name\tMinimum\tMaximum
                IM\tImportance\t1\t5
                LV\tLevel\t0\t7
                RL\tSchooling\t0\t100
                """);
        files.put("Skills.txt", RATING);
        files.put("Knowledge.txt", RATING);
    }

    @Test
    void occupationHasItsCodesAndTexts() {
        Received received = read();

        assertThat(received.issues).isEmpty();
        assertThat(received.about(ID + "15-2051.02"))
                .containsExactly(
                        "description Keep the data of trials.",
                        "notation 15-2051.02",
                        "prefLabel Keepers of Trial Data",
                        "seeAlso 15-2051.02",
                        "socCode 15-2051",
                        "type Concept",
                        "type Occupation");
    }

    @Test
    void elementStandsBelowTheOneItsNumberBeginsWith() {
        Received received = read();

        assertThat(received.about(ID + "element/2.B"))
                .containsExactly(
                        "broader 2",
                        "description What helps in all work.",
                        "notation 2.B",
                        "prefLabel Abilities across Work",
                        "type Concept",
                        "type Element");
    }

    @Test
    void leavesOutADescriptionThatOnlyRepeatsTheName() {
        assertThat(read().about(ID + "element/2")).noneMatch(statement -> statement.startsWith("description"));
    }

    @Test
    void importanceAndLevelMakeOneRatingInWhateverOrderTheyStand() {
        files.put("Skills.txt", RATING + """
                15-2051.02\t2.B\tIM\t4.12\tN\t
                11-1011.00\t2.B\tIM\t3\tN\t
                15-2051.02\t2.B\tLV\t4.62\tN\tN
                """);

        Received received = read();

        assertThat(received.issues).isEmpty();
        assertThat(received.countOf(Tax.Rating)).isEqualTo(2);
        assertThat(received.about(ID + "rating/15-2051.02--2.B"))
                .containsExactly(
                        "element 2.B", "importance 4.12", "level 4.62", "occupation 15-2051.02", "type Rating");
    }

    @Test
    void keepsAndMarksAFigureThatIsAdvisedAgainst() {
        files.put("Knowledge.txt", RATING + """
                15-2051.02\t2.B\tIM\t4\t\t
                15-2051.02\t2.B\tLV\t2\tY\tN
                """);

        Received received = read();

        assertThat(received.about(ID + "rating/15-2051.02--2.B"))
                .contains("importance 4", "level 2", "levelSuppressed true")
                .doesNotContain("importanceSuppressed true", "levelNotRelevant true");
        assertThat(received.issues).extracting(ImportIssue::code).containsExactly(Code.SUPPRESSED_FIGURE);
        assertThat(received.issues.getFirst().where()).isEqualTo("Knowledge.txt:3:5");
    }

    @Test
    void marksALevelThatMeansNothing() {
        files.put("Knowledge.txt", RATING + "15-2051.02\t2.B\tLV\t0.5\tN\tY\n");

        Received received = read();

        assertThat(received.issues).isEmpty();
        assertThat(received.about(ID + "rating/15-2051.02--2.B")).contains("level 0.5", "levelNotRelevant true");
    }

    @Test
    void leavesOutFiguresBeyondTheirScale() {
        files.put("Skills.txt", RATING + """
                15-2051.02\t2.B\tIM\t5.01\tN\t
                15-2051.02\t2.B\tLV\t-1\tN\tN
                15-2051.02\t2.B\tLV\tmuch\tN\tN
                15-2051.02\t2.B\tQQ\t1\tN\tN
                """);

        Received received = read();

        assertThat(received.countOf(Tax.Rating)).isZero();
        assertThat(received.issues)
                .extracting(ImportIssue::message)
                .containsExactly(
                        "Data Value: 5.01 is not between 1 and 5",
                        "Data Value: -1 is not between 0 and 7",
                        "Data Value: 'much' is no number",
                        "Scale ID: 'QQ' is no scale of Scales Reference.txt");
    }

    @Test
    void leavesOutWhatBelongsToUnknownOccupationsAndElements() {
        files.put("Skills.txt", RATING + """
                15-2051.99\t2.B\tIM\t4\tN\t
                15-2051.02\t2.Z\tIM\t4\tN\t
                152051\t2.B\tIM\t4\tN\t
                """);

        Received received = read();

        assertThat(received.countOf(Tax.Rating)).isZero();
        assertThat(received.issues)
                .extracting(ImportIssue::code)
                .containsExactly(Code.DANGLING_REFERENCE, Code.DANGLING_REFERENCE, Code.MALFORMED_ID);
    }

    @Test
    void describesAnOccupationOnce() {
        files.merge("Occupation Data.txt", "11-1011.00\tBosses\tBoss.\n", String::concat);

        Received received = read();

        assertThat(received.issues).extracting(ImportIssue::code).containsExactly(Code.DUPLICATE_ID);
        assertThat(received.about(ID + "11-1011.00"))
                .contains("prefLabel Heads of Firms")
                .doesNotContain("prefLabel Bosses");
    }

    @Test
    void furtherTitlesAreOtherNamesUnlessTheyRepeatTheTitle() {
        files.put("Alternate Titles.txt", """
                O*NET-SOC Code\tTitle\tAlternate Title\tShort Title\tSource(s)
                15-2051.02\tKeepers of Trial Data\tTrial Data Keeper (TDK)\tTDK\t08
                15-2051.02\tKeepers of Trial Data\tKeepers of Trial Data\tn/a\t08
                """);
        files.put("Sample of Reported Titles.txt", """
                O*NET-SOC Code\tReported Job Title
                15-2051.02\tData Warden\s
                """);

        Received received = read();

        assertThat(received.about(ID + "15-2051.02"))
                .filteredOn(statement -> statement.startsWith("altLabel"))
                .containsExactly("altLabel Data Warden", "altLabel TDK", "altLabel Trial Data Keeper (TDK)");
        assertThat(received.issues)
                .extracting(ImportIssue::code)
                .containsExactlyInAnyOrder(Code.REPEATED_NAME, Code.UNTIDY_TEXT);
    }

    @Test
    void technologyIsDescribedOnceAndUsedByMany() {
        files.put("Technology Skills.txt", USE + """
                15-2051.02\tAmazon Web Services AWS software\t43232306\tQuery software\tY\tY
                11-1011.00\tAmazon Web Services AWS software\t43232306\tQuery software\tY\tN
                """);

        Received received = read();

        assertThat(received.issues).isEmpty();
        assertThat(received.about(ID + "technology/43232306/Amazon-Web-Services-AWS-software"))
                .containsExactly(
                        "commodityCode 43232306",
                        "commodityTitle Query software",
                        "hotTechnology true",
                        "prefLabel Amazon Web Services AWS software",
                        "type Concept",
                        "type Technology");
        assertThat(received.count(Tax.usesTechnology)).isEqualTo(2);
        assertThat(received.count(Tax.demandsTechnology)).isOne();
    }

    @Test
    void lettersThatAnIriCannotHoldAreEncoded() {
        files.put("Technology Skills.txt", USE + "15-2051.02\tÉclair C#/C++\t43232402\tTools\tN\tN\n");

        Received received = read();

        assertThat(received.about(ID + "technology/43232402/%C3%89clair-C%23%2FC%2B%2B"))
                .contains("prefLabel Éclair C#/C++");
    }

    @Test
    void keepsTheFirstOfTwoTechnologiesWithOneIdentifier() {
        files.put("Technology Skills.txt", USE + """
                15-2051.02\tTool Kit\t43232402\tTools\tN\tN
                15-2051.02\tTool-Kit\t43232402\tTools\tN\tN
                """);

        Received received = read();

        assertThat(received.issues).extracting(ImportIssue::code).containsExactly(Code.DUPLICATE_ID);
        assertThat(received.about(ID + "technology/43232402/Tool-Kit"))
                .contains("prefLabel Tool Kit")
                .doesNotContain("prefLabel Tool-Kit");
    }

    @Test
    void jobZonesTellTheRangeOfPreparation() {
        files.put("Job Zone Reference.txt", """
                Job Zone\tName\tExperience\tEducation\tJob Training\tExamples\tSVP Range
                1\tZone One\t\t\t\t\t(Below 4.0)
                2\tZone Two\tSome.\t\t\t\t(4.0 to < 6.0)
                5\tZone Five\t\t\t\t\t(8.0 and above)
                """);
        files.put("Job Zones.txt", """
                O*NET-SOC Code\tJob Zone
                15-2051.02\t5
                11-1011.00\t4
                """);

        Received received = read();

        assertThat(received.about(ID + "job-zone/1"))
                .contains("svpUpper 4.0")
                .noneMatch(is -> is.startsWith("svpLower"));
        assertThat(received.about(ID + "job-zone/2")).contains("svpLower 4.0", "svpUpper 6.0", "description Some.");
        assertThat(received.about(ID + "job-zone/5"))
                .contains("svpLower 8.0")
                .noneMatch(is -> is.startsWith("svpUpper"));
        assertThat(received.about(ID + "15-2051.02")).contains("jobZone 5");
        assertThat(received.issues).extracting(ImportIssue::code).containsExactly(Code.DANGLING_REFERENCE);
    }

    @Test
    void educationTellsTheShareOfEachAnswer() {
        files.put("Education, Training, and Experience Categories.txt", """
                Element ID\tScale ID\tCategory\tCategory Description
                2.B\tRL\t6\tA First Degree
                """);
        files.put("Education, Training, and Experience.txt", """
                O*NET-SOC Code\tElement ID\tScale ID\tCategory\tData Value\tRecommend Suppress
                15-2051.02\t2.B\tRL\t6\t62.5\tY
                15-2051.02\t2.B\tRL\t7\t37.5\tN
                11-1011.00\t2.B\tIM\t\t3.5\tN
                """);

        Received received = read();

        assertThat(received.about(ID + "category/2.B--6"))
                .containsExactly("element 2.B", "prefLabel A First Degree", "rank 6", "type AnswerCategory");
        assertThat(received.about(ID + "share/15-2051.02--2.B--6"))
                .containsExactly(
                        "category 2.B--6",
                        "element 2.B",
                        "occupation 15-2051.02",
                        "share 62.5",
                        "shareSuppressed true",
                        "type AnswerShare");
        assertThat(received.about(ID + "rating/11-1011.00--2.B")).contains("importance 3.5");
        assertThat(received.issues)
                .extracting(ImportIssue::code)
                .containsExactly(Code.SUPPRESSED_FIGURE, Code.DANGLING_REFERENCE);
    }

    @Test
    void relatedOccupationsHaveATierAndAPlace() {
        files.put("Related Occupations.txt", """
                O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex
                15-2051.02\t11-1011.00\tPrimary-Short\t1
                """);

        assertThat(read().about(ID + "related/15-2051.02--11-1011.00"))
                .containsExactly(
                        "occupation 15-2051.02",
                        "relatedIndex 1",
                        "relatedOccupation 11-1011.00",
                        "relatedTier Primary-Short",
                        "type Relatedness");
    }

    @Test
    void tasksBelongToTheirOccupation() {
        files.put("Task Statements.txt", """
                O*NET-SOC Code\tTask ID\tTask\tTask Type
                15-2051.02\t77\tCount the trials.\tCore
                15-2051.02\t78\tName the trials.\tn/a
                """);

        Received received = read();

        assertThat(received.about(ID + "task/77"))
                .containsExactly(
                        "description Count the trials.", "occupation 15-2051.02", "taskType Core", "type Task");
        assertThat(received.about(ID + "task/78")).noneMatch(is -> is.startsWith("taskType"));
    }

    @Test
    void readsNothingUnlessAllNeededFilesAndColumnsAreThere() {
        files.remove("Scales Reference.txt");
        files.put("Skills.txt", "O*NET-SOC Code\tElement ID\tScale ID\tRecommend Suppress\n");

        Received received = read();

        assertThat(received.triples).isEmpty();
        assertThat(received.issues)
                .extracting(ImportIssue::code)
                .containsExactly(Code.MISSING_FILE, Code.MISSING_COLUMN);
        assertThat(received.issues.get(0).file()).isEqualTo("Scales Reference.txt");
        assertThat(received.issues.get(1).message()).contains("'Data Value'");
    }

    @Test
    void nameOfTheDeliveryTellsTheVersionUnlessAnOptionDoes() {
        for (String name : List.of("onet-29.2", "db_29_2_text", "onet-29.2-txt")) {
            assertThat(reader.describe(new Delivery(name, List.of()), Map.of()).id())
                    .isEqualTo("onet-29.2");
        }
        assertThat(reader.describe(new Delivery("db", List.of()), Map.of("version", "30.0"))
                        .title())
                .isEqualTo("O*NET 30.0");
        assertThatThrownBy(() -> reader.describe(new Delivery("tables", List.of()), Map.of()))
                .hasMessageContaining("version=29.2");
    }

    @Test
    void namesAreEnglish() {
        assertThat(read().triples)
                .filteredOn(triple -> triple.getPredicate().equals(SKOS.prefLabel.asNode()))
                .isNotEmpty()
                .allSatisfy(triple ->
                        assertThat(triple.getObject().getLiteralLanguage()).isEqualTo("en"));
    }

    private Received read() {
        return Received.from(reader, "onet-29.2", files);
    }
}
