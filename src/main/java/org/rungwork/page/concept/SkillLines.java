package org.rungwork.page.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        record Asked(int skill, Demand demand) {}
        List<Asked> lines = grouped.entrySet().stream()
                .map(entry -> new Asked(entry.getKey().skill(), new Demand(projection, entry.getValue())))
                .sorted(Comparator.<Asked>comparingDouble(
                                asked -> -asked.demand().weight())
                        .thenComparing(asked -> -asked.demand().rank())
                        .thenComparing(asked -> label(asked.skill()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<String, List<Match>> links = links(lines.stream()
                .map(asked -> concept(asked.skill()).iri())
                .distinct()
                .toList());
        Sources.Margin margin = sources.margin();
        List<SkillLine> items = lines.stream()
                .map(asked -> line(concept(asked.skill()), asked.demand(), links, margin))
                .toList();
        return new Section<>(items, margin.listed(), "skills-of-role");
    }

    private static SkillLine line(Concept skill, Demand demand, Map<String, List<Match>> links, Sources.Margin margin) {
        return new SkillLine(
                skill,
                Addresses.ofSkill(skill),
                demand.rank(),
                demand.level(),
                demand.importance(),
                demand.grade(),
                links.getOrDefault(skill.iri(), List.of()),
                demand.marks(margin));
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
                        Numbers.percent(premium.lower(), premium.upper()),
                        margin.of(statement(premium.statement()))))
                .toList();
        return new Section<>(items, margin.listed(), "premiums-of-role");
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
