package org.rungwork.page.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.model.Concept;
import org.rungwork.model.Statement;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.Sources;
import org.rungwork.page.concept.SkillLine.Match;
import org.rungwork.projection.Premium;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scale;
import org.rungwork.query.QueryCatalogue;

/** The skills that a role asks for, the most important first; and what skills add to its pay. */
final class SkillLines {

    private final Projection projection;
    private final QueryCatalogue catalogue;

    SkillLines(Edition edition, QueryCatalogue catalogue) {
        this.projection = edition.projection();
        this.catalogue = catalogue;
    }

    /** Rows of one skill for one grade are one line, with the highest level and the strongest importance. */
    private record Key(int skill, int seniority) {}

    Section<SkillLine> of(int role, Sources sources) {
        Map<Key, List<Integer>> grouped = new LinkedHashMap<>();
        Requirements rows = projection.requirements();
        for (int row = rows.start(role); row < rows.end(role); row++) {
            grouped.computeIfAbsent(new Key(rows.skill(row), rows.seniority(row)), key -> new ArrayList<>())
                    .add(row);
        }
        List<Map.Entry<Key, List<Integer>>> lines = grouped.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Key, List<Integer>>>comparingDouble(
                                entry -> -weight(strongest(entry.getValue())))
                        .thenComparing(entry -> -rank(entry.getValue()))
                        .thenComparing(entry -> label(entry.getKey().skill()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<String, List<Match>> links = links(lines.stream()
                .map(entry -> concept(entry.getKey().skill()).iri())
                .distinct()
                .toList());
        Sources.Margin margin = sources.margin();
        List<SkillLine> items = lines.stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), links, margin))
                .toList();
        return new Section<>(items, margin.listed(), "skills-of-role");
    }

    private SkillLine line(Key key, List<Integer> rows, Map<String, List<Match>> links, Sources.Margin margin) {
        Concept skill = concept(key.skill());
        int rank = rank(rows);
        Scale levels = projection.scales().levels();
        return new SkillLine(
                skill,
                Addresses.ofSkill(skill),
                rank,
                rank == 0 ? null : levels.get(levels.withValue(rank).orElseThrow()),
                projection.scales().importances().get(strongest(rows)),
                grade(key.seniority()),
                links.getOrDefault(skill.iri(), List.of()),
                rows.stream()
                        .flatMap(row ->
                                margin.of(statement(projection.requirements().statement(row))).stream())
                        .distinct()
                        .toList());
    }

    Section<Said> premiums(int role, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<Said> items = projection.premiumsOf(role).stream()
                .filter(premium -> premium.skill() >= 0)
                .sorted(Comparator.comparingDouble(Premium::upper).reversed())
                .map(premium -> new Said(
                        label(premium.skill()),
                        "",
                        Addresses.ofSkill(concept(premium.skill())),
                        Numbers.plain(premium.lower()) + "–" + Numbers.plain(premium.upper()) + " %",
                        margin.of(statement(premium.statement()))))
                .toList();
        return new Section<>(items, margin.listed(), "gap-premiums");
    }

    /** The reviewed matches of skills, by IRI of the skill. */
    private Map<String, List<Match>> links(List<String> skills) {
        return skills.isEmpty()
                ? Map.of()
                : Row.ask(catalogue, "identifiers-of-skill", Map.of("skill", skills)).stream()
                        .filter(row -> row.isTrue("curated"))
                        .collect(Collectors.groupingBy(
                                row -> row.get("skill"),
                                Collectors.mapping(
                                        row -> new Match(
                                                row.localName("relation"),
                                                row.label("targetLabel", "target"),
                                                row.get("target")),
                                        Collectors.toList())));
    }

    private int strongest(List<Integer> rows) {
        return rows.stream()
                .map(row -> projection.requirements().importance(row))
                .max(Comparator.comparingDouble(this::weight))
                .orElseThrow();
    }

    private double weight(int importance) {
        return importance == Requirements.NOT_STATED
                ? 0
                : projection.scales().importances().value(importance);
    }

    private int rank(List<Integer> rows) {
        return rows.stream()
                .mapToInt(row -> projection.requirements().level(row))
                .filter(level -> level != Requirements.NOT_STATED)
                .map(level -> (int) projection.scales().levels().value(level))
                .max()
                .orElse(0);
    }

    private @Nullable Concept grade(int seniority) {
        return seniority == Requirements.NOT_STATED
                ? null
                : projection.scales().seniorities().get(seniority);
    }

    private Statement statement(long id) {
        return projection.grounds().statement(id);
    }

    private Concept concept(int skill) {
        return projection.skills().concepts().get(skill);
    }

    private String label(int skill) {
        return concept(skill).label();
    }
}
