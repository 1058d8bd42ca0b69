package org.rungwork.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few roles and what is between them, at random, with everything that is awkward: circles, parallel and lateral moves,
 * years that are unknown in part, roles without requirements, pay in two measures. The seed is part of all names, so that
 * many fit into one store. Roles, skills and moves are named by their indices, whose order is that of the IRIs.
 */
final class RandomCareers {

    static final List<String> KINDS = List.of("EntryMove", "Lateral", "Promotion", "Specialisation", "UnknownKind");
    static final List<String> STATUSES = List.of("Derived", "Curated", "Normalised", "Stated");

    private static final List<String> LEVELS = List.of("Awareness", "Working", "Proficient", "Expert");
    private static final int[] TENTHS = {0, 1, 2, 3, 5, 10, 10, 20, 30, 50};

    /** A statement that a role needs a skill; level 0 and example -1 where there is none. */
    record Need(int role, int skill, int level, @Nullable String importance, boolean senior, int example) {}

    /** A move; years in tenths, -1 where they are unknown; no status: "". */
    record Move(int index, int from, int to, String kind, String status, int lower, int upper) {}

    /** What a role pays in one of two measures. */
    record Pay(int role, int measure, int amount) {}

    record Pair(int left, int right) {}

    final int seed;
    final int roles;
    final int skills;
    final List<Pair> broader = new ArrayList<>();
    final List<Pair> related = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    final List<Pair> specialisations = new ArrayList<>();
    final List<Pay> pays = new ArrayList<>();

    private final Random random;

    RandomCareers(int seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.roles = 5 + random.nextInt(4);
        this.skills = 4 + random.nextInt(5);
        boolean exact = seed % 3 == 0;
        some(skills, 0.5, skills, broader);
        some(skills, 0.3, skills, related);
        some(roles, 0.3, roles, specialisations);
        for (int role = 0; role < roles; role++) {
            int statements = exact ? 1 + random.nextInt(4) : random.nextInt(4);
            addNeeds(role, statements, exact);
        }
        int count = roles + random.nextInt(roles + 3);
        for (int index = 0; index < count; index++) {
            int from = random.nextInt(roles);
            int to = (from + 1 + random.nextInt(roles - 1)) % roles;
            moves.add(move(index, from, to, exact));
        }
        double share = random.nextInt(3) * 0.4;
        for (int role = 0; role < roles; role++) {
            for (int measure = 0; measure < 2; measure++) {
                if (random.nextDouble() < share - 0.3 * measure) {
                    pays.add(new Pay(role, measure, 10_000 * (4 + random.nextInt(4))));
                }
            }
        }
    }

    private void some(int count, double share, int targets, List<Pair> into) {
        for (int left = 0; left < count; left++) {
            int right = random.nextInt(targets);
            if (random.nextDouble() < share && left != right) {
                into.add(new Pair(left, right));
            }
        }
    }

    private void addNeeds(int role, int count, boolean exact) {
        for (int i = 0; i < count; i++) {
            needs.add(new Need(
                    role,
                    random.nextInt(skills),
                    random.nextInt(5),
                    exact && i == 0 || random.nextInt(4) > 0 ? "Essential" : random.nextInt(5) > 0 ? "Preferred" : null,
                    (!exact || i > 0) && random.nextInt(8) == 0,
                    random.nextInt(5) == 0 ? random.nextInt(skills) : -1));
        }
    }

    private Move move(int index, int from, int to, boolean exact) {
        int one = TENTHS[random.nextInt(TENTHS.length)];
        int other = TENTHS[random.nextInt(TENTHS.length)];
        int lower = Math.min(one, other);
        int upper = Math.max(one, other);
        int sort = exact ? 5 : random.nextInt(6);
        String kind = pick(KINDS);
        String status = random.nextInt(15) == 0 ? "" : pick(STATUSES);
        return switch (sort) {
            case 0, 1 -> new Move(index, from, to, kind, status, -1, -1);
            case 2 -> new Move(index, from, to, kind, status, lower, -1);
            case 3 -> new Move(index, from, to, kind, status, random.nextBoolean() ? lower : -1, upper);
            default -> new Move(index, from, to, kind, status, one, one);
        };
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    String role(int index) {
        return "g%04d-r%d".formatted(seed, index);
    }

    String skill(int index) {
        return "g%04d-s%d".formatted(seed, index);
    }

    String move(int index) {
        return "https://example.org/g%04d-m%02d".formatted(seed, index);
    }

    static String measure(int measure) {
        return "%d".formatted(2024 + measure);
    }

    String turtle() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, roles).forEach(role -> line(text, () -> "role:%s a rw:Role".formatted(role(role))));
        IntStream.range(0, skills).forEach(skill -> line(text, () -> "skill:%s a rw:Skill".formatted(skill(skill))));
        broader.forEach(pair ->
                line(text, () -> "skill:%s skos:broader skill:%s".formatted(skill(pair.left()), skill(pair.right()))));
        related.forEach(pair ->
                line(text, () -> "skill:%s skos:related skill:%s".formatted(skill(pair.left()), skill(pair.right()))));
        specialisations.forEach(pair -> line(
                text, () -> "role:%s rw:specialisationOf role:%s".formatted(role(pair.left()), role(pair.right()))));
        IntStream.range(0, needs.size()).forEach(i -> line(text, () -> need(i)));
        moves.forEach(move -> line(text, () -> move(move)));
        IntStream.range(0, pays.size()).forEach(i -> line(text, () -> pay(i)));
        return text.toString();
    }

    private static void line(StringBuilder text, Supplier<String> statement) {
        text.append(statement.get()).append(" .\n");
    }

    private String need(int i) {
        Need need = needs.get(i);
        return "role:%s rw:hasRequirement :g%04d-n%02d .\n:g%04d-n%02d rw:requiresSkill skill:%s"
                        .formatted(role(need.role()), seed, i, seed, i, skill(need.skill()))
                + (need.level() == 0 ? "" : " ; rw:level rw:" + LEVELS.get(need.level() - 1))
                + (need.importance() == null ? "" : " ; rw:importance rw:" + need.importance())
                + (need.senior() ? " ; rw:seniority rw:Senior" : "")
                + (need.example() < 0 ? "" : " ; rw:illustratedBy skill:" + skill(need.example()));
    }

    private String move(Move move) {
        return "<%s> a rw:Progression ; rw:from role:%s ; rw:to role:%s ; rw:progressionKind rw:%s"
                        .formatted(move(move.index()), role(move.from()), role(move.to()), move.kind())
                + (move.status().isEmpty() ? "" : " ; rw:status rw:" + move.status())
                + (move.lower() < 0 ? "" : " ; rw:yearsLower " + move.lower() / 10.0)
                + (move.upper() < 0 ? "" : " ; rw:yearsUpper " + move.upper() / 10.0);
    }

    private String pay(int i) {
        Pay pay = pays.get(i);
        return ":g%04d-p%02d a rw:SalaryObservation ; rw:aboutRole role:%s ; rw:central %d.0"
                        .formatted(seed, i, role(pay.role()), pay.amount())
                + " ; rw:place :town ; rw:currency \"USD\" ; rw:yearEnd " + measure(pay.measure());
    }
}
