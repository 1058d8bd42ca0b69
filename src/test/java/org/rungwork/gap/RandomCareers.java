package org.rungwork.gap;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small random careers in Turtle: eight skills with relations, circles among them, and four roles that ask for some. Each
 * has a number, which is its seed and part of all its names, so that many fit into one store.
 */
record RandomCareers(int number) {

    static final int SKILLS = 8;
    static final int ROLES = 4;

    private static final List<String> LEVELS = List.of("Awareness", "Working", "Proficient", "Expert");
    private static final List<String> IMPORTANCES =
            List.of("Essential", "Essential", "Essential", "Preferred", "Beneficial");

    static String turtle(int count) {
        return turtle(0, count);
    }

    static String turtle(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new RandomCareers(number).turtle())
                .collect(Collectors.joining("\n"));
    }

    /** The same, where skills of some careers mean the same as others. */
    static String mapped(int count) {
        return turtle(count)
                + IntStream.range(0, count)
                        .filter(number -> number % 3 == 0)
                        .mapToObj(number -> new RandomCareers(number).mappings())
                        .collect(Collectors.joining());
    }

    private String mappings() {
        Random random = new Random(-number - 1);
        return some(random, 3)
                .map(other -> "skill:%s skos:exactMatch skill:%s .\n".formatted(skill(random.nextInt(SKILLS)), other))
                .collect(Collectors.joining());
    }

    String role(int index) {
        return "n%d-role-%d".formatted(number, index);
    }

    String skill(int index) {
        return "n%d-skill-%d".formatted(number, index);
    }

    private String turtle() {
        Random random = new Random(number);
        StringBuilder turtle = new StringBuilder();
        for (int i = 0; i < SKILLS; i++) {
            turtle.append("skill:%s a rw:Skill".formatted(skill(i)));
            some(random, 2).forEach(above -> turtle.append(" ; skos:broader skill:" + above));
            some(random, 1).forEach(near -> turtle.append(" ; skos:related skill:" + near));
            turtle.append(" .\n");
        }
        for (int i = 0; i < ROLES; i++) {
            turtle.append("role:%s a rw:Role .\n".formatted(role(i)));
            int statements = random.nextInt(8);
            for (int j = 0; j < statements; j++) {
                turtle.append(statement(random, role(i), j));
            }
        }
        return turtle.toString();
    }

    private String statement(Random random, String role, int index) {
        StringBuilder statement =
                new StringBuilder("role:%s rw:hasRequirement :%s-%d .\n".formatted(role, role, index));
        statement.append(":%s-%d rw:requiresSkill skill:%s".formatted(role, index, skill(random.nextInt(SKILLS))));
        statement.append(" ; rw:importance rw:" + IMPORTANCES.get(random.nextInt(IMPORTANCES.size())));
        if (random.nextInt(5) > 0) {
            statement.append(" ; rw:level rw:" + LEVELS.get(random.nextInt(LEVELS.size())));
        }
        if (random.nextInt(8) == 0) {
            statement.append(" ; rw:seniority rw:Senior");
        }
        if (random.nextInt(4) == 0) {
            some(random, 2).forEach(example -> statement.append(" ; rw:illustratedBy skill:" + example));
        }
        return statement.append(" .\n").toString();
    }

    private Stream<String> some(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, SKILLS).mapToObj(this::skill);
    }
}
