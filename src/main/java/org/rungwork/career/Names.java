package org.rungwork.career;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.projection.Concepts;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scale;
import org.rungwork.projection.Scales;

/**
 * Finds what people mean by a name: an IRI, a local name, or a label that only one bears. Nothing is guessed.
 *
 * <p>All methods throw {@link UnresolvedNamesException} for a name that tells nothing or several things.
 */
public final class Names {

    static final String ROLE = "role";
    static final String SKILL = "skill";

    private final Projection projection;

    Names(Projection projection) {
        this.projection = projection;
    }

    /** The number of a role. */
    public int role(String parameter, String value) {
        return number(parameter, value, ROLE, projection.roles());
    }

    /** The number of a skill. */
    public int skill(String parameter, String value) {
        return number(parameter, value, SKILL, projection.skills().concepts());
    }

    /** The rank of a level of command: its number from 1, local name, label or IRI. */
    public int rank(String parameter, String value) {
        Scale levels = projection.scales().levels();
        for (int level = 0; level < levels.size(); level++) {
            if (value.equals(Integer.toString((int) levels.value(level)))) {
                return (int) levels.value(level);
            }
        }
        return (int) levels.value(entry(parameter, value, "level", levels));
    }

    /** True where the text names a level, so that it can stand behind a skill and a colon. */
    boolean isRank(String value) {
        Scale levels = projection.scales().levels();
        return levels.find(value).isPresent()
                || IntStream.range(0, levels.size())
                        .anyMatch(level -> value.equals(Integer.toString((int) levels.value(level))));
    }

    /** True where the text names at least one skill. */
    boolean isSkill(String value) {
        Concepts skills = projection.skills().concepts();
        return skills.find(value).isPresent() || !skills.named(value).isEmpty();
    }

    /** The number of an academic award in its scale. */
    public int award(String parameter, String value) {
        return entry(parameter, value, "education level", projection.scales().educationLevels());
    }

    /** The number of a kind of move in its scale. */
    public int moveKind(String parameter, String value) {
        return entry(parameter, value, "kind of move", projection.scales().moveKinds());
    }

    /** The rank of a status of statements. */
    public int trust(String parameter, String value) {
        Scale statuses = projection.scales().statuses();
        return (int) statuses.value(entry(parameter, value, "status", statuses));
    }

    /** The IRI of a subject of study. */
    public String field(String parameter, String value) {
        Concepts fields = projection.fields().fields();
        return fields.get(number(parameter, value, "field of study", fields)).iri();
    }

    /**
     * The view that a request asks for.
     *
     * @param importances names of the importances that count; none: essential only
     * @param seniority name of the grade aimed at
     * @param coefficients coefficients by name of the credit rule
     * @throws IllegalArgumentException if a coefficient is out of range
     */
    public View view(
            List<String> importances, Optional<String> seniority, boolean collapse, Map<String, Double> coefficients) {
        Scales scales = projection.scales();
        List<String> counted = importances.stream()
                .map(name -> scales.importances()
                        .get(entry("importance", name, "importance", scales.importances()))
                        .id())
                .toList();
        Map<String, Double> byRule = new HashMap<>();
        coefficients.forEach((rule, coefficient) -> byRule.put(
                scales.creditRules()
                        .get(entry("coefficient", rule, "credit rule", scales.creditRules()))
                        .id(),
                coefficient));
        return View.of(
                scales,
                counted.isEmpty() ? List.of("Essential") : counted,
                seniority
                        .map(grade -> entry("seniority", grade, "seniority", scales.seniorities()))
                        .orElse(Requirements.NOT_STATED),
                collapse,
                byRule);
    }

    private static int entry(String parameter, String value, String kind, Scale scale) {
        OptionalInt found = scale.find(value);
        if (found.isEmpty()) {
            List<Concept> all =
                    IntStream.range(0, scale.size()).mapToObj(scale::get).toList();
            throw new UnresolvedNamesException(List.of(new NameProblem(parameter, value, kind, false, all)));
        }
        return found.getAsInt();
    }

    private static int number(String parameter, String value, String kind, Concepts concepts) {
        OptionalInt found = concepts.find(value);
        if (found.isPresent()) {
            return found.getAsInt();
        }
        List<Integer> bearers = concepts.named(value);
        if (bearers.size() == 1) {
            return bearers.getFirst();
        }
        List<Concept> candidates = bearers.isEmpty()
                ? concepts.nearest(value)
                : bearers.stream().map(concepts::get).toList();
        throw new UnresolvedNamesException(
                List.of(new NameProblem(parameter, value, kind, !bearers.isEmpty(), candidates)));
    }

    /** Resolves all, and throws one exception that tells of all that cannot be. */
    static <T> List<T> all(int count, IntFunction<T> resolve) {
        List<T> resolved = new ArrayList<>();
        List<NameProblem> problems = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            try {
                resolved.add(resolve.apply(at));
            } catch (UnresolvedNamesException unresolved) {
                problems.addAll(unresolved.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnresolvedNamesException(problems);
        }
        return resolved;
    }
}
