package org.rungwork.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.rungwork.gap.Holder.Claim;

/**
 * Made-up careers of a size, always the same. A role belongs to a field and has a grade. Most of its skills come from those
 * of its field, the others from all, the common ones far more often. Moves mostly lead one or two grades up in the field.
 * Roles and skills are numbered in the order that their IRIs sort in.
 */
final class SyntheticCareers {

    static final int NOT_STATED = 0;
    static final int UNKNOWN = -1;
    static final int HIGHEST_RANK = 4;

    private static final long SEED = 42;
    private static final int ROLES_OF_FIELD = 60;
    private static final int SKILLS_OF_FIELD = 180;
    private static final int GRADES = 10;
    private static final int TOP_SKILLS = 40;
    private static final int NARROWER_SKILLS = 8;

    private final Size size;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int[][] skillsOfFields;
    private final int[] grades;
    private final List<Need> needs = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    enum Importance {
        Essential,
        Preferred,
        Beneficial
    }

    /**
     * A skill that a role asks for; each once.
     *
     * @param rank rank of the level from 1, or {@link #NOT_STATED}
     */
    record Need(int role, int skill, Importance importance, int rank) {}

    /**
     * A career move.
     *
     * @param lower fewest years in the role left, in tenths, or {@link #UNKNOWN}
     * @param upper most years; both are known or none
     */
    record Move(int from, int to, int lower, int upper) {
        boolean isUnknown() {
            return lower == UNKNOWN;
        }
    }

    SyntheticCareers(Size size) {
        this.size = size;
        int fields = Math.max(1, size.roles / ROLES_OF_FIELD);
        skillsOfFields = new int[fields][];
        for (int field = 0; field < fields; field++) {
            skillsOfFields[field] = random.ints(SKILLS_OF_FIELD, 0, size.skills).toArray();
        }
        grades = random.ints(size.roles, 0, GRADES).toArray();
        IntStream.range(0, size.roles).forEach(this::drawNeeds);
        List<List<Integer>> places = rolesByFieldAndGrade();
        IntStream.range(0, size.roles).forEach(role -> drawMoves(role, places));
    }

    Size size() {
        return size;
    }

    /** Those of one role together. */
    List<Need> needs() {
        return needs;
    }

    List<Move> moves() {
        return moves;
    }

    /** The skill one step above, or -1: a forest, in which the common skills are the general ones. */
    static int broader(int skill) {
        return skill < TOP_SKILLS ? -1 : (skill - TOP_SKILLS) / NARROWER_SKILLS;
    }

    /** A skill that is related, or -1; for one skill in five. */
    int related(int skill) {
        return skill % 5 == 0 ? (skill * 31 + 7) % size.skills : -1;
    }

    /** Grade of a role, from 0. */
    int grade(int role) {
        return grades[role];
    }

    /** Somebody's 25 skills: most of them those of one role, the others any. The same for the same number. */
    List<Claim> profile(int number) {
        SplittableRandom draw = new SplittableRandom(number);
        int role = draw.nextInt(size.roles);
        List<Integer> ofRole = needs.stream()
                .filter(need -> need.role() == role)
                .map(Need::skill)
                .limit(18)
                .toList();
        Set<Integer> skills = new LinkedHashSet<>(ofRole);
        while (skills.size() < 25) {
            skills.add(commonSkill(draw));
        }
        return skills.stream()
                .map(skill -> new Claim(skill, draw.nextInt(1, HIGHEST_RANK + 1)))
                .toList();
    }

    private int field(int role) {
        return Math.min(role / ROLES_OF_FIELD, skillsOfFields.length - 1);
    }

    private void drawNeeds(int role) {
        Set<Integer> skills = new LinkedHashSet<>();
        int count = random.nextInt(size.fewestNeeds, size.mostNeeds + 1);
        while (skills.size() < count) {
            skills.add(random.nextInt(4) == 0 ? commonSkill(random) : skillOf(field(role)));
        }
        for (int skill : skills) {
            needs.add(new Need(role, skill, importance(), random.nextInt(HIGHEST_RANK + 1)));
        }
    }

    private int commonSkill(SplittableRandom draw) {
        return (int) (size.skills * Math.pow(draw.nextDouble(), 4));
    }

    private int skillOf(int field) {
        return skillsOfFields[field][(int) (SKILLS_OF_FIELD * Math.pow(random.nextDouble(), 2))];
    }

    private Importance importance() {
        int share = random.nextInt(10);
        return share < 7 ? Importance.Essential : share < 9 ? Importance.Preferred : Importance.Beneficial;
    }

    private List<List<Integer>> rolesByFieldAndGrade() {
        List<List<Integer>> places = new ArrayList<>();
        IntStream.range(0, skillsOfFields.length * GRADES).forEach(place -> places.add(new ArrayList<>()));
        IntStream.range(0, size.roles)
                .forEach(role -> places.get(field(role) * GRADES + grades[role]).add(role));
        return places;
    }

    private void drawMoves(int role, List<List<Integer>> places) {
        Set<Integer> targets = new LinkedHashSet<>();
        int count = random.nextInt(3, 9);
        for (int attempt = 0; attempt < 60 && targets.size() < count; attempt++) {
            List<Integer> there = places.get(place(role));
            if (!there.isEmpty()) {
                targets.add(there.get(random.nextInt(there.size())));
            }
        }
        targets.remove(role);
        targets.forEach(target -> moves.add(move(role, target)));
    }

    /** Where a move may lead: 70 % within the field, 25 % into another one, 5 % back. */
    private int place(int role) {
        int share = random.nextInt(100);
        int field = field(role);
        int grade = grades[role];
        if (share < 70) {
            grade += random.nextInt(3);
        } else if (share < 90) {
            field = Math.floorMod(field + random.nextInt(-3, 4), skillsOfFields.length);
            grade += random.nextInt(2);
        } else if (share < 95) {
            field = random.nextInt(skillsOfFields.length);
            grade += random.nextInt(2);
        } else {
            grade = random.nextInt(grade + 1);
        }
        return field * GRADES + Math.min(grade, GRADES - 1);
    }

    private Move move(int from, int to) {
        if (random.nextInt(4) == 0) {
            return new Move(from, to, UNKNOWN, UNKNOWN);
        }
        int lower = 5 + 15 * Math.max(0, grades[to] - grades[from]) + random.nextInt(20);
        return new Move(from, to, lower, random.nextBoolean() ? lower : lower + random.nextInt(1, 20));
    }
}
