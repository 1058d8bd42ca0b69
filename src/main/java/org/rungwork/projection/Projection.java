package org.rungwork.projection;

import java.util.List;

/**
 * The image of one published version. It never changes; the next version has its own.
 *
 * @param version number of the published version
 * @param roles the roles
 * @param skills the skills and their relations
 * @param scales the closed lists of the arithmetic
 * @param requirements which role needs which skill
 * @param conditions what roles ask for beside skills, in the order of the roles
 * @param fields subjects of study that are near each other
 * @param moves the career moves
 * @param specialisations the roles that each role specialises
 * @param figures what roles pay
 * @param premiums what skills add to pay
 * @param grounds the evidence behind statements
 */
public record Projection(
        long version,
        Concepts roles,
        Skills skills,
        Scales scales,
        Requirements requirements,
        List<Condition> conditions,
        NearFields fields,
        Moves moves,
        Links specialisations,
        List<Figure> figures,
        List<Premium> premiums,
        Grounds grounds) {

    public Projection {
        conditions = List.copyOf(conditions);
        figures = List.copyOf(figures);
        premiums = List.copyOf(premiums);
    }

    /** What a role asks for beside skills. */
    public List<Condition> conditionsOf(int role) {
        return conditions.subList(firstOf(role), firstOf(role + 1));
    }

    /** Index of the first condition of a role or of one that comes after it. */
    private int firstOf(int role) {
        int low = 0;
        int high = conditions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (conditions.get(middle).common().role() < role) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True where at least one skill is asked for; only such roles can be measured. */
    public boolean isDescribed(int role) {
        return requirements.start(role) < requirements.end(role);
    }
}
