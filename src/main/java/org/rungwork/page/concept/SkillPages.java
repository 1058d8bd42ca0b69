package org.rungwork.page.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rungwork.career.Edition;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.SourceTitles;
import org.rungwork.page.Sources;
import org.rungwork.projection.Links;
import org.rungwork.projection.Premium;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** Puts the page of a skill together. */
@Component
final class SkillPages {

    /** Some skills of taxonomies are asked for by thousands of occupations. */
    private static final int MOST_ROLES = 60;

    private static final int MOST_KIN = 80;

    private final QueryCatalogue catalogue;
    private final Tracks tracks;
    private final SourceTitles titles;

    SkillPages(QueryCatalogue catalogue, SourceTitles titles, Tracks tracks) {
        this.catalogue = catalogue;
        this.tracks = tracks;
        this.titles = titles;
    }

    SkillPage page(Edition edition, int number) {
        Projection projection = edition.projection();
        Concept skill = projection.skills().concepts().get(number);
        Sources sources = titles.sources(projection.version());
        Demands demands = Demands.of(projection, number);
        return new SkillPage(
                skill,
                Addresses.name(skill),
                Described.read(
                        catalogue,
                        skill.iri(),
                        skill.label(),
                        edition.languages().tags().getFirst()),
                roles(projection, demands, sources),
                Math.max(0, demands.all().size() - MOST_ROLES),
                examples(projection, number, sources),
                premiums(projection, number, sources),
                kin(projection, projection.skills().broader(), number),
                kin(projection, projection.skills().narrower(), number),
                kin(projection, projection.skills().related(), number),
                kin(projection, projection.skills().exact(), number),
                norms(skill),
                Matches.of(catalogue, skill.iri()));
    }

    /** @param role number of the role */
    private record Asking(int role, Demand demand) {}

    /** All roles that ask for a skill, once for each grade: our own first, then where it matters most. */
    private record Demands(List<Asking> all) {

        private record Key(int role, int seniority) {}

        static Demands of(Projection projection, int skill) {
            Requirements requirements = projection.requirements();
            Map<Key, List<Integer>> grouped = new LinkedHashMap<>();
            Links rows = requirements.bySkill();
            for (int at = rows.start(skill); at < rows.end(skill); at++) {
                int row = rows.target(at);
                grouped.computeIfAbsent(
                                new Key(requirements.role(row), requirements.seniority(row)), key -> new ArrayList<>())
                        .add(row);
            }
            return new Demands(grouped.entrySet().stream()
                    .map(entry -> new Asking(entry.getKey().role(), new Demand(projection, entry.getValue())))
                    .sorted(Comparator.<Asking, Boolean>comparing(
                                    asking -> !projection.roles().isOwn(asking.role()))
                            .thenComparing(asking -> -asking.demand().weight())
                            .thenComparing(asking -> -asking.demand().rank())
                            .thenComparing(Asking::role))
                    .toList());
        }
    }

    private Section<RoleLine> roles(Projection projection, Demands demands, Sources sources) {
        Map<String, Track> ofRoles = tracks.ofRoles(projection.version());
        Sources.Margin margin = sources.margin();
        List<RoleLine> items = demands.all().stream()
                .limit(MOST_ROLES)
                .map(asking -> {
                    Concept role = projection.roles().get(asking.role());
                    Demand demand = asking.demand();
                    return new RoleLine(
                            role,
                            Addresses.ofRole(role),
                            ofRoles.getOrDefault(role.iri(), Track.NONE),
                            demand.rank(),
                            demand.level(),
                            demand.importance(),
                            demand.grade(),
                            demand.marks(margin));
                })
                .toList();
        return new Section<>(items, margin.listed(), "roles-of-skills");
    }

    private static Section<Said> examples(Projection projection, int skill, Sources sources) {
        Requirements requirements = projection.requirements();
        Links rows = requirements.byIllustration();
        Sources.Margin margin = sources.margin();
        List<Said> items = IntStream.range(rows.start(skill), rows.end(skill))
                .map(rows::target)
                .limit(MOST_ROLES)
                .mapToObj(row -> {
                    Concept role = projection.roles().get(requirements.role(row));
                    return new Said(
                            role.label(),
                            "",
                            Addresses.ofRole(role),
                            projection
                                    .skills()
                                    .concepts()
                                    .get(requirements.skill(row))
                                    .label(),
                            margin.of(projection.grounds().statement(requirements.statement(row))));
                })
                .toList();
        return new Section<>(items, margin.listed(), "");
    }

    private static Section<Said> premiums(Projection projection, int skill, Sources sources) {
        Sources.Margin margin = sources.margin();
        List<Said> items = projection.premiums().values().stream()
                .flatMap(List::stream)
                .filter(premium -> premium.skill() == skill && premium.role() >= 0)
                .sorted(Comparator.comparingDouble(Premium::upper).reversed().thenComparing(Premium::role))
                .map(premium -> {
                    Concept role = projection.roles().get(premium.role());
                    return new Said(
                            role.label(),
                            "",
                            Addresses.ofRole(role),
                            Numbers.percent(premium.lower(), premium.upper()),
                            margin.of(projection.grounds().statement(premium.statement())));
                })
                .toList();
        return new Section<>(items, margin.listed(), "");
    }

    private static List<Link> kin(Projection projection, Links links, int skill) {
        return IntStream.range(links.start(skill), links.end(skill))
                .limit(MOST_KIN)
                .mapToObj(at -> projection.skills().concepts().get(links.target(at)))
                .map(other -> new Link(other.label(), Addresses.ofSkill(other)))
                .sorted(Comparator.comparing(Link::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Section<Said> norms(Concept skill) {
        List<Said> items = Row.ask(catalogue, "norms-of-skill", Map.of("skill", List.of(skill.iri()))).stream()
                .map(row -> new Said(
                        row.label("normLabel", "norm"),
                        row.localName("tie"),
                        Addresses.ofNorm(row.get("norm")),
                        null,
                        List.of()))
                .toList();
        return new Section<>(items, List.of(), "norms-of-skill");
    }
}
