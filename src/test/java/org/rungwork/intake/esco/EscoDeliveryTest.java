package org.rungwork.intake.esco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rungwork.SharedData;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;

/** The published files of ESCO 1.1.1; the figures were counted in them by other means. */
class EscoDeliveryTest {

    private static final int ESSENTIAL = 64_946;
    private static final int OPTIONAL = 58_909;
    private static final int DROPPED_OCCUPATION = 67;
    private static final int SKILL_SKILLS = 5_899;
    private static final int ISCO_LINKS = 3_007;

    private static Count count;

    @BeforeAll
    static void readAll() {
        count = read(Delivery.open(SharedData.unpacked("esco-1.1.1")));
    }

    @Test
    void readsEveryConceptAndRelation() {
        assertThat(count.classes)
                .containsEntry(Esco.OCCUPATION, 3_007)
                .containsEntry(Esco.SKILL, 13_896)
                .containsEntry(SKOS.Concept.asNode(), 3_007 + 13_896 + 640 + 619)
                .containsEntry(SKOS.ConceptScheme.asNode(), 19);
        assertThat(count.rows)
                .containsEntry("occupationSkillRelations.csv", ESSENTIAL + OPTIONAL)
                .containsEntry("skillSkillRelations.csv", SKILL_SKILLS)
                .containsEntry("broaderRelationsOccPillar.csv", 3_617)
                .containsEntry("broaderRelationsSkillPillar.csv", 20_656);
        assertThat(count.predicates)
                .containsEntry(Esco.RELATED_ESSENTIAL_SKILL, ESSENTIAL - 55 + 191)
                .containsEntry(Esco.RELATED_OPTIONAL_SKILL, OPTIONAL - 12 + 5_708)
                .containsEntry(SKOS.broader.asNode(), 3_617 - 1 + 20_656 - 7 + ISCO_LINKS)
                .containsEntry(SKOS.prefLabel.asNode(), 3_007 + 13_896 + 640 + 619 + 19)
                .containsEntry(SKOS.notation.asNode(), 3_007 + 640 + 619)
                .containsEntry(DCTerms.modified.asNode(), 17_172);
    }

    @Test
    void tellsEveryRelationThatItLeavesOut() {
        assertThat(count.issues(Code.DANGLING_REFERENCE, "occupationSkillRelations.csv"))
                .hasSize(DROPPED_OCCUPATION)
                .allSatisfy(issue -> assertThat(issue.line()).isPresent());
        assertThat(count.predicates.get(Esco.RELATED_ESSENTIAL_SKILL)
                        + count.predicates.get(Esco.RELATED_OPTIONAL_SKILL)
                        - SKILL_SKILLS
                        + DROPPED_OCCUPATION)
                .isEqualTo(ESSENTIAL + OPTIONAL);
        assertThat(count.issues(Code.DANGLING_REFERENCE, "broaderRelationsOccPillar.csv"))
                .hasSize(1);
        assertThat(count.issues(Code.DANGLING_REFERENCE, "broaderRelationsSkillPillar.csv"))
                .hasSize(7);
    }

    @Test
    void tellsWhatElseIsKnownToBeWrong() {
        assertThat(count.issues(Code.MISSING_VALUE, "skills_en.csv")).hasSize(6 + 5);
        assertThat(count.issues(Code.GARBLED_TEXT, "occupations_en.csv")).hasSize(12);
        assertThat(count.issues(Code.REPEATED_NAME, "skills_en.csv")).hasSizeGreaterThan(12_000);
        assertThat(count.issues)
                .extracting(ImportIssue::code)
                .doesNotContain(
                        Code.MALFORMED_ID,
                        Code.UNKNOWN_VALUE,
                        Code.DUPLICATE_ID,
                        Code.MISSING_FILE,
                        Code.ROW_LENGTH,
                        Code.SYNTAX);
    }

    @Test
    void addsTheNamesOfASecondLanguage() {
        Path english = SharedData.unpacked("esco-1.1.1");
        Path french = SharedData.unpacked("esco-1.1.1-fr");
        List<SourceFile> files = new ArrayList<>(Delivery.open(english).files());
        files.addAll(Delivery.open(french).files());

        Count both = read(new Delivery("esco-1.1.1", files));

        assertThat(both.classes).containsEntry(Esco.OCCUPATION, 3_007).containsEntry(Esco.SKILL, 13_896);
        assertThat(both.languages.get("fr")).isGreaterThan(3_007 + 640 + 619 + 1_201);
        assertThat(both.issues).extracting(ImportIssue::code).doesNotContain(Code.MISSING_FILE, Code.DUPLICATE_ID);
    }

    private static Count read(Delivery delivery) {
        Count count = new Count();
        new EscoReader().read(delivery, Map.of(), count);
        return count;
    }

    /** Counts what would be too much to keep. */
    private static final class Count implements Receiver {

        private final Map<Node, Integer> predicates = new HashMap<>();
        private final Map<Node, Integer> classes = new HashMap<>();
        /** Preferred names by language. */
        private final Map<String, Integer> languages = new HashMap<>();

        private final Map<String, Integer> rows = new HashMap<>();
        private final List<ImportIssue> issues = new ArrayList<>();

        @Override
        public void triple(Node subject, Node predicate, Node object) {
            predicates.merge(predicate, 1, Integer::sum);
            if (predicate.equals(RDF.type.asNode())) {
                classes.merge(object, 1, Integer::sum);
            }
            if (predicate.equals(SKOS.prefLabel.asNode())) {
                languages.merge(object.getLiteralLanguage(), 1, Integer::sum);
            }
        }

        @Override
        public void issue(ImportIssue issue) {
            issues.add(issue);
        }

        @Override
        public void progress(SourceFile file) {
            rows.merge(file.fileName(), 1, Integer::sum);
        }

        private List<ImportIssue> issues(Code code, String file) {
            return issues.stream()
                    .filter(issue -> issue.code() == code && issue.file().equals(file))
                    .toList();
        }
    }
}
