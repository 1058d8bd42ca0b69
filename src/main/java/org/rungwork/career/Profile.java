package org.rungwork.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Background;
import org.rungwork.gap.Background.Practice;
import org.rungwork.gap.Holder;
import org.rungwork.gap.Holder.Claim;

/**
 * A person as they describe themselves, in names that are not resolved yet. It lives as long as one request and is never
 * stored.
 *
 * @param skills the skills held
 * @param education name of the highest academic award; null where not told
 * @param fields names of the subjects of study
 * @param years years of practice in all; null where not told
 * @param practice years in single roles
 * @param credentials IRIs of the certificates held; null where not told
 */
public record Profile(
        @Nullable List<HeldSkill> skills,
        @Nullable String education,
        @Nullable List<String> fields,
        @Nullable Double years,
        @Nullable List<RolePractice> practice,
        @Nullable List<String> credentials) {

    public static final int MOST_SKILLS = 1000;

    /**
     * @param skill IRI, local name or label
     * @param level rank, local name or label of the level; null where not told
     */
    public record HeldSkill(String skill, @Nullable String level) {
        public HeldSkill {
            if (skill == null || skill.isBlank()) {
                throw new IllegalArgumentException("a held skill must name a skill");
            }
        }
    }

    /**
     * @param role IRI, local name or label
     * @param years years spent in it
     */
    public record RolePractice(String role, double years) {
        public RolePractice {
            if (role == null || role.isBlank()) {
                throw new IllegalArgumentException("practice must name a role");
            }
        }
    }

    /** @throws IllegalArgumentException if there are too many skills or years are negative */
    public Profile {
        skills = skills == null ? List.of() : List.copyOf(skills);
        fields = fields == null ? List.of() : List.copyOf(fields);
        practice = practice == null ? List.of() : List.copyOf(practice);
        credentials = credentials == null ? null : List.copyOf(credentials);
        if (skills.size() > MOST_SKILLS) {
            throw new IllegalArgumentException("a profile may hold at most " + MOST_SKILLS + " skills");
        }
        if (years != null && !(years >= 0) || practice.stream().anyMatch(spent -> !(spent.years() >= 0))) {
            throw new IllegalArgumentException("years must be 0 or more");
        }
    }

    /** Skills alone, each {@code name} or {@code name:level}, as in {@code python:4}, {@code AWS}, {@code fhir:working}. */
    public static Profile ofSkills(List<String> texts, Names names) {
        List<HeldSkill> skills = texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> heldSkill(text.strip(), names))
                .toList();
        return new Profile(skills, null, null, null, null, null);
    }

    private static HeldSkill heldSkill(String text, Names names) {
        int colon = text.lastIndexOf(':');
        boolean levelled = colon > 0
                && (names.isRank(text.substring(colon + 1).strip())
                        || names.isSkill(text.substring(0, colon).strip()));
        return levelled
                ? new HeldSkill(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip())
                : new HeldSkill(text, null);
    }

    /** @throws UnresolvedNamesException telling of all names that are unknown or borne by several */
    public Holder resolve(Names names) {
        List<Claim> claims = claims(names, "skill");
        List<Practice> spent = Names.all(
                practice.size(),
                at -> new Practice(
                        names.role("practice", practice.get(at).role()),
                        practice.get(at).years()));
        List<String> studied = Names.all(fields.size(), at -> names.field("fields", fields.get(at)));
        return Holder.person(
                claims,
                new Background(
                        education == null ? OptionalInt.empty() : OptionalInt.of(names.award("education", education)),
                        studied,
                        years == null ? OptionalDouble.empty() : OptionalDouble.of(years),
                        spent,
                        Optional.ofNullable(credentials).map(ArrayList::new)));
    }

    /**
     * The skills alone.
     *
     * @param parameter where they were given
     * @throws UnresolvedNamesException telling of all names that are unknown or borne by several
     */
    public List<Claim> claims(Names names, String parameter) {
        return Names.all(skills.size(), at -> {
            HeldSkill held = skills.get(at);
            int rank = held.level() == null ? Holder.NOT_STATED : names.rank("level", held.level());
            return new Claim(names.skill(parameter, held.skill()), rank);
        });
    }
}
