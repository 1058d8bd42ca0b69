package org.rungwork.projection;

import java.util.List;
import java.util.Map;
import org.rungwork.model.Languages;

/**
 * The image of one published version. It never changes; the next version has its own.
 *
 * @param version number of the published version
 * @param roles the roles
 * @param skills the skills and their relations
 * @param scales the closed lists of the arithmetic
 * @param requirements which role needs which skill
 * @param conditions what roles ask for beside skills, by role
 * @param fields subjects of study that are near each other
 * @param credentials certificates and licences
 * @param moves the career moves
 * @param specialisations the roles that each role specialises
 * @param figures what roles pay
 * @param premiums what skills add to the pay of a role, by role
 * @param grounds the evidence behind statements
 */
public record Projection(
        long version,
        Concepts roles,
        Skills skills,
        Scales scales,
        Requirements requirements,
        Map<Integer, List<Condition>> conditions,
        NearFields fields,
        Concepts credentials,
        Moves moves,
        Links specialisations,
        List<Figure> figures,
        Map<Integer, List<Premium>> premiums,
        Grounds grounds) {

    public Projection {
        conditions = Map.copyOf(conditions);
        figures = List.copyOf(figures);
        premiums = Map.copyOf(premiums);
    }

    /** The same with what an earlier projection already knows of the same names. */
    Projection keeping(Projection earlier) {
        return new Projection(
                version,
                roles.isSame(earlier.roles) ? earlier.roles : roles,
                skills.keeping(earlier.skills),
                scales,
                requirements,
                conditions,
                fields,
                credentials,
                moves,
                specialisations,
                figures,
                premiums,
                grounds);
    }

    /**
     * The same under the same numbers, with all concepts labelled in the first of the languages in which they have a label,
     * else in the first by its tag.
     */
    public Projection labelled(Languages languages) {
        return new Projection(
                version,
                roles.labelled(languages),
                skills.labelled(languages),
                scales.labelled(languages),
                requirements,
                conditions,
                fields.labelled(languages),
                credentials.labelled(languages),
                moves,
                specialisations,
                figures,
                premiums,
                grounds);
    }

    /** What a role asks for beside skills. */
    public List<Condition> conditionsOf(int role) {
        return conditions.getOrDefault(role, List.of());
    }

    /** What skills add to the pay of a role. */
    public List<Premium> premiumsOf(int role) {
        return premiums.getOrDefault(role, List.of());
    }

    /** True where at least one skill is asked for; only such roles can be measured. */
    public boolean isDescribed(int role) {
        return requirements.start(role) < requirements.end(role);
    }
}
